'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';
import { ReadAgain } from './ReadAgain.js';
import type { Reads } from './Reads.js';
import { sessionEndText } from './sessionEndText.js';

export interface SignedOutBannerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  reads: Reads;
}

/** The session is over, or somebody else's by now: what to do, and that nothing typed is lost. */
export const SignedOutBanner = /* @__PURE__ */ forwardRef<HTMLDivElement, SignedOutBannerProps>(
  function SignedOutBanner({ reads, ...rest }, ref) {
    const { m } = useMessages();
    const { what, next } = sessionEndText(m, ...reads.map(({ error }) => error));
    return (
      <Banner spoken {...rest} ref={ref} tone="warn" icon="lock" actions={<ReadAgain reads={reads} />}>
        <strong>{what}</strong> {next}
      </Banner>
    );
  },
);
