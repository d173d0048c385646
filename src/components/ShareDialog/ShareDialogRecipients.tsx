'use client';

import {
  forwardRef,
  lazy,
  Suspense,
  useEffect,
  type ComponentPropsWithoutRef,
  type ComponentType,
} from 'react';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { AccessBanner } from '../internal/AccessBanner.js';
import { Banner } from '../internal/Banner.js';
import { cx } from '../internal/cx.js';
import { accessStateOf } from '../internal/accessStateOf.js';
import { useOnline } from '../internal/useOnline.js';
import type { RecipientsProps } from '../PrincipalPicker/Recipients.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';

export type ShareDialogRecipientsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

const loadRecipients = () => import('../PrincipalPicker/Recipients.js');

/** Nearly half of all there is to load, and of no use to a page whose dialog stays closed. */
const Recipients = /* @__PURE__ */ lazy<ComponentType<RecipientsProps>>(() =>
  loadRecipients().then(
    (module) => ({ default: module.Recipients }),
    () => ({ default: NotLoaded }),
  ),
);

/** The page is older than what its server offers now, or the connection is gone: the rest of the dialog works. */
function NotLoaded() {
  const { m } = useMessages(sharingArea);
  return (
    <Banner tone="warn" icon="alert">
      {m.sharing.fieldNotLoaded}
    </Banner>
  );
}

/**
 * The field that finds people and shares with them, for a viewer who may; for others, whom to ask. Has focus when the
 * dialog opens. Renders a `<div>`, which takes the ref and the `className`.
 */
export const ShareDialogRecipients = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogRecipientsProps>(
  function ShareDialogRecipients({ className, ...rest }, ref) {
    const { resource, onAccessChange, fieldRef } = useShareDialog();
    const share = useDialogShare();
    const { state } = accessStateOf(share);
    const online = useOnline();
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
          // Put away without a connection, with all that is entered in it.
          <div hidden={!online}>
            <Suspense fallback={bone}>
              <Recipients share={share} initialFocus inputRef={fieldRef} onAccessChange={onAccessChange} />
            </Suspense>
          </div>
        )}
      </div>
    );
  },
);
