import { useMemo } from 'react';
import { ServiceAccountList } from 'rolecall';
import { useVoiceList } from './useVoiceList.js';

/** The machines that may use the provider, their keys, and which of the first voices they can reach. */
export function KeysTab({ viewer }: { viewer: string }) {
  const { data } = useVoiceList(viewer, '');
  const resources = useMemo(
    () => data?.pages.flatMap(({ voices }) => voices.map(({ id }) => ({ type: 'voice', id }))),
    [data],
  );
  return (
    <div className="vs-card">
      <ServiceAccountList resources={resources} />
    </div>
  );
}
