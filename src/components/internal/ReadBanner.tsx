'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { endsSession, leftOutOf } from '../../hooks/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';
import { errorText } from './errorText.js';
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
  { reads, stale, offline, children, ...rest },
  ref,
) {
  const { m, format } = useMessages();
  const leftOut = reads.reduce((sum, { data }) => sum + leftOutIn(data), 0);
  const banner = <StateBanner {...rest} ref={ref} {...{ reads, stale, offline, children }} />;
  if (leftOut === 0) return banner;
  return (
    <>
      {banner}
      <Banner icon="question">{m.common.leftOut(leftOut, format)}</Banner>
    </>
  );
});

/** Of a list without an end each page misses its own. */
function leftOutIn(data: unknown): number {
  const { pages } = Object(data) as { pages?: unknown };
  const ofPages = Array.isArray(pages) ? pages.reduce((sum: number, page) => sum + leftOutOf(page), 0) : 0;
  return leftOutOf(data) + ofPages;
}

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
