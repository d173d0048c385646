'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { AccessBanner } from '../internal/AccessBanner.js';
import { cx } from '../internal/cx.js';
import { useAccessState } from '../internal/useAccessState.js';
import { useOnline } from '../internal/useOnline.js';
import { Recipients } from '../PrincipalPicker/Recipients.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';

export type ShareDialogRecipientsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The field that finds people and shares with them, for a viewer who may; for others, whom to ask. Has focus when the
 * dialog opens. Renders a `<div>`, which takes the ref and the `className`.
 */
export const ShareDialogRecipients = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogRecipientsProps>(
  function ShareDialogRecipients({ className, ...rest }, ref) {
    const { resource, onAccessChange, draftRef } = useShareDialog();
    const share = useDialogShare();
    const { state } = useAccessState(share);
    const online = useOnline();
    return (
      <div {...rest} ref={ref} className={cx('rcl-dialog-recipients', className)}>
        <AccessBanner resource={resource} share={share} />
        {state === 'loading' && <span className="rcl-bone" data-line="field" aria-hidden="true" />}
        {state === 'ready' && share.canShare && (
          // Put away without a connection, with all that is entered in it.
          <div hidden={!online}>
            <Recipients
              share={share}
              initialFocus
              onAccessChange={onAccessChange}
              onDirtyChange={(_dirty, { recipients }) => {
                draftRef.current = recipients;
              }}
            />
          </div>
        )}
      </div>
    );
  },
);
