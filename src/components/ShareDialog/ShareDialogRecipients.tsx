'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { AccessBanner } from '../internal/AccessBanner.js';
import { cx } from '../internal/cx.js';
import { useAccessState } from '../internal/useAccessState.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';

export type ShareDialogRecipientsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The field that finds people and shares with them, for a viewer who may; for others, whom to ask. Renders a `<div>`,
 * which takes the ref and the `className`.
 */
export const ShareDialogRecipients = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogRecipientsProps>(
  function ShareDialogRecipients({ className, ...rest }, ref) {
    const { resource } = useShareDialog();
    const share = useDialogShare();
    const { state } = useAccessState(share);
    return (
      <div {...rest} ref={ref} className={cx('rcl-dialog-recipients', className)} data-state={state}>
        <AccessBanner resource={resource} share={share} />
        {state === 'loading' && <span className="rcl-bone" data-line="field" aria-hidden="true" />}
      </div>
    );
  },
);
