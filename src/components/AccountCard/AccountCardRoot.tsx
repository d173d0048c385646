'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { forwardRef, useContext, useEffect, useId, type ComponentPropsWithoutRef } from 'react';
import type { AccountOwner, RolecallError } from '../../hooks/index.js';
import { accountArea } from '../../locales/en/accountArea.js';
import { Banner } from '../internal/Banner.js';
import { cx } from '../internal/cx.js';
import { ReadBanner } from '../internal/ReadBanner.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { readStateOf } from '../internal/readStateOf.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';

export interface AccountCardRootProps extends ComponentPropsWithoutRef<'section'> {
  /** Draws a frame around it, where the host has no panel for it to stand in. @default false */
  framed?: boolean | undefined;
  /** What `useAccountOwner()` gives. */
  owner: UseQueryResult<AccountOwner, RolecallError>;
}

/**
 * The frame of the account behind a gateway: says what it is, and stands in for it while it is read or where it
 * cannot be. Renders a `<section>`, which takes the ref and the `className`, with `data-state`.
 */
export const AccountCardRoot = /* @__PURE__ */ forwardRef<HTMLElement, AccountCardRootProps>(
  function AccountCardRoot({ owner, framed = false, className, children, ...rest }, ref) {
    const { m } = useMessages(accountArea);
    const { emit } = useContext(SettingsContext);
    const { root, place } = useRoot(ref);
    const id = useId();
    const words = m.account.owner;
    const state = readStateOf(owner);
    const signedOut = owner.error?.code === 'signed_out';

    useEffect(() => {
      if (signedOut) emit({ type: 'signed-out' });
    }, [signedOut, emit]);

    return (
      <section
        {...root}
        aria-labelledby={id}
        aria-busy={state === 'loading' || undefined}
        {...rest}
        className={cx(root.className, 'rcl-account', className)}
        data-state={state}
        data-framed={framed || undefined}
      >
        <RootContext.Provider value={place}>
          <h2 id={id}>{words.title}</h2>
          <p className="rcl-account-detail">{words.help}</p>
          {state === 'loading' && <SkeletonRows count={1} label={words.loading} />}
          {state === 'failed' && <ReadFailed reads={[owner]} failed={words.readFailed} />}
          {state === 'cannot' && <Banner icon="question">{m.account.cannot}</Banner>}
          {state === 'denied' && <Refused what={words.denied} />}
          {state === 'ready' && (
            <>
              <ReadBanner reads={[owner]} stale={words.stale} />
              {children}
            </>
          )}
        </RootContext.Provider>
      </section>
    );
  },
);
