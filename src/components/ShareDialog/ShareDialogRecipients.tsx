'use client';

import { forwardRef, useEffect, type ComponentPropsWithoutRef } from 'react';
import { AccessBanner } from '../internal/AccessBanner.js';
import { cx } from '../internal/cx.js';
import { accessStateOf } from '../internal/accessStateOf.js';
import { lazyPart } from '../internal/lazyPart.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';

export type ShareDialogRecipientsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

const loadRecipients = () => import('../PrincipalPicker/Recipients.js');

/** Nearly half of all there is to load, and of no use to a page whose dialog stays closed. */
const Recipients = /* @__PURE__ */ lazyPart('ShareDialog.Recipients', async () => ({
  default: (await loadRecipients()).Recipients,
}));

/**
 * The field that finds people and shares with them, for a viewer who may; for others, whom to ask. Has focus when the
 * dialog opens. Renders a `<div>`, which takes the ref and the `className`.
 */
export const ShareDialogRecipients = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogRecipientsProps>(
  function ShareDialogRecipients({ className, ...rest }, ref) {
    const { resource, onAccessChange, fieldRef } = useShareDialog();
    const share = useDialogShare();
    const { state } = accessStateOf(share);
    // Together with what is read, not after it.
    useEffect(() => {
      loadRecipients().catch(() => undefined);
    }, []);

    const bone = <span className="rcl-bone" data-line="field" aria-hidden="true" />;
    return (
      <div {...rest} ref={ref} className={cx('rcl-dialog-recipients', className)}>
        <AccessBanner resource={resource} share={share} />
        {state === 'loading' && bone}
        {state === 'ready' && share.canShare && (
          <Recipients
            share={share}
            initialFocus
            inputRef={fieldRef}
            onAccessChange={onAccessChange}
            fallback={bone}
          />
        )}
      </div>
    );
  },
);
