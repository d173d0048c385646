import { useMemo, useState } from 'react';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import { ApiExplorer, recordCalls, ShowRequest, type RecordedCall } from '../../../src/explorer.js';
import { GroupSearch, RolecallProvider } from '../../../src/index.js';
import type { Workspace } from '../../../src/testing/index.js';

/** A widget, the call that it made last, and the explorer that opens on it. */
export function ShownRequest({ workspace }: { workspace: Workspace }) {
  const { gateway } = workspace;
  const { connection, log, backend } = useMemo(() => {
    const how = { fetch: (url: string, init: RequestInit) => workspace.fetch(url, init), random: () => 0 };
    const recorded = recordCalls(createClient({ gateway: workspace.gateway, ...how }));
    return { connection: how, log: recorded.log, backend: elevenLabs(recorded.client) };
  }, [workspace]);
  const [call, setCall] = useState<RecordedCall | null>(null);
  return (
    <RolecallProvider backend={backend}>
      {call ? (
        <ApiExplorer gateway={gateway} connection={connection} environment="sandbox" call={call} />
      ) : (
        <>
          <GroupSearch className="panel" onGroupChange={() => undefined} />
          <ShowRequest log={log} onShow={setCall} />
        </>
      )}
    </RolecallProvider>
  );
}
