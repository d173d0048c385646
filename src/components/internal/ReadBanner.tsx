'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { endsSession } from '../../hooks/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';
import { errorText } from './errorText.js';
import { LeftOutNote } from './LeftOutNote.js';
import { ReadAgain } from './ReadAgain.js';
import type { Reads } from './Reads.js';
import { SignedOutBanner } from './SignedOutBanner.js';
import { useOnline } from './useOnline.js';

export interface ReadBannerProps extends ComponentPropsWithoutRef<'div'> {
  reads: Reads;
  /** That what is shown may be old, as a sentence. */
  stale: string;
  /** The same, with what cannot be done meanwhile. @default stale */
  offline?: string;
}

/**
 * The one thing to know before reading what was read before: why it may be old by now. Or else `children`, such as why
 * it cannot be changed. And how many entries are missing, since they could not be read. Renders a `<div>`, which takes the
 * ref.
 */
export const ReadBanner = /* @__PURE__ */ forwardRef<HTMLDivElement, ReadBannerProps>(function ReadBanner(
  { reads, ...rest },
  ref,
) {
  return (
    <>
      <StateBanner {...rest} ref={ref} reads={reads} />
      <LeftOutNote of={reads.map(({ data }) => data)} />
    </>
  );
});

const StateBanner = /* @__PURE__ */ forwardRef<HTMLDivElement, ReadBannerProps>(function StateBanner(
  { reads, stale, offline = stale, children, ...rest },
  ref,
) {
  const { m } = useMessages();
  const online = useOnline();
  const errors = reads.flatMap(({ error }) => error ?? []);
  if (errors.some(endsSession)) return <SignedOutBanner {...rest} ref={ref} reads={reads} />;
  if (!online) {
    return (
      <Banner {...rest} ref={ref} tone="warn" icon="cloud">
        <strong>{m.common.offline}</strong> {offline}
      </Banner>
    );
  }
  if (errors.length === 0) return children;
  return (
    <Banner {...rest} ref={ref} spoken tone="warn" icon="alert" actions={<ReadAgain reads={reads} />}>
      {stale} {errorText(m, errors[0])}
    </Banner>
  );
});
