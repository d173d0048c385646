'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { adminArea } from '../../locales/en/adminArea.js';
import { Banner } from '../internal/Banner.js';
import { RetryAction } from '../internal/RetryAction.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { nothingLoaded, type SectionLoader } from './sectionLoader.js';

/** A section; rows of about its size while its code is on its way, or that it did not come. */
export function LoadedSection({ loader }: { loader: SectionLoader }) {
  const { m } = useMessages(adminArea);
  const { Section, failed } = useSyncExternalStore(loader.subscribe, loader.read, () => nothingLoaded);
  useEffect(() => loader.load(), [loader]);
  if (Section) return <Section />;
  if (failed) {
    return (
      <Banner
        tone="bad"
        icon="alert"
        role="alert"
        actions={<RetryAction afterMs={null} onRetry={loader.load} />}
      >
        {m.admin.loadFailed}
      </Banner>
    );
  }
  return (
    <div aria-busy="true">
      <SkeletonRows count={4} label={m.common.loading} cells={['control', 'action']} />
    </div>
  );
}
