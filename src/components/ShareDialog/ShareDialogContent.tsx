'use client';

import { Content, Portal } from '@radix-ui/react-dialog';
import {
  forwardRef,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';
import { useShare } from '../../hooks/index.js';
import { useSentInvitations } from '../../hooks/invitations/useSentInvitations.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { activeElement } from '../internal/activeElement.js';
import { ConfirmHost, useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { UnsentContext, type Unsent } from '../internal/useUnsent.js';
import { WidgetBoundary } from '../internal/WidgetBoundary.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { SpeechOutlet } from '../RolecallProvider/SpeechOutlet.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { usePlace } from '../RolecallProvider/usePlace.js';
import { usePortalRoot } from '../RolecallProvider/usePortalRoot.js';
import { rememberPlace } from './rememberPlace.js';
import { InvitedContext, ShareContext, useShareDialog } from './ShareDialogContext.js';
import { useHeldBack } from './useHeldBack.js';
import { useOpenSelectGuard } from './useOpenSelectGuard.js';
import { useScrollLock } from './useScrollLock.js';

export type ShareDialogContentProps = ComponentPropsWithoutRef<typeof Content>;

/**
 * The dialog itself, modal, over an overlay of its own, at the end of the provider's `container`. Reads who has
 * access while it is open. Renders a `<div role="dialog">`, which takes the ref and the `className`.
 *
 * @throws {Error} Outside `ShareDialog.Root`, or when open outside a `RolecallProvider`.
 */
export const ShareDialogContent = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogContentProps>(
  function ShareDialogContent(props, ref) {
    const { container } = useContext(SettingsContext);
    const { open } = useShareDialog();
    const { place, mark } = usePlace(open);
    const root = usePortalRoot<HTMLDivElement>(place, null);
    // The overlay is a plain element: that of Radix writes a `<style>` into the page, which a strict CSP refuses.
    return (
      <>
        {mark}
        <Portal container={container}>
          <div {...root} className={cx(root.className, 'rcl-layer')} data-state={open ? 'open' : 'closed'}>
            <div className="rcl-overlay" />
            <RootContext.Provider value={place}>
              <Frame {...props} ref={ref} />
            </RootContext.Provider>
          </div>
        </Portal>
      </>
    );
  },
);

/** In the page only while the dialog is open. */
const Frame = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogContentProps>(function Frame(
  { className, children, onOpenAutoFocus, onCloseAutoFocus, ...rest },
  theirRef,
) {
  const { resource, triggerRef, fieldRef } = useShareDialog();
  const share = useShare(resource);
  // The dialog is modal: what is sent while it is open is sent from it.
  const invited = useSentInvitations();
  const own = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(theirRef, own);
  // Taken down before anything in the dialog has focus. The trigger is in the page before the dialog is.
  // eslint-disable-next-line react-hooks/refs -- asked once, for where focus is now
  const [opener] = useState(() => rememberPlace(activeElement(triggerRef.current)));
  useScrollLock();
  useOpenSelectGuard(own);

  return (
    <Content
      {...rest}
      ref={ref}
      className={cx('rcl-dialog', className)}
      onOpenAutoFocus={(event) => {
        onOpenAutoFocus?.(event);
        if (event.defaultPrevented) return;
        event.preventDefault();
        // What is loaded already is there before the dialog is given focus; what is not asks for it when it comes.
        fieldRef.current?.focus();
        if (!own.current?.matches(':focus-within')) own.current?.focus();
      }}
      onCloseAutoFocus={(event) => {
        onCloseAutoFocus?.(event);
        if (event.defaultPrevented) return;
        event.preventDefault();
        // Safari gives no focus to a button that is pressed, so there may have been none to remember.
        if (opener) opener();
        else triggerRef.current?.focus();
      }}
    >
      <ShareContext.Provider value={share}>
        <ConfirmHost>
          <LeaveGuard>
            <InvitedContext.Provider value={invited}>
              <WidgetBoundary name="ShareDialog">{children}</WidgetBoundary>
            </InvitedContext.Provider>
          </LeaveGuard>
        </ConfirmHost>
        <SpeechOutlet place="dialog" />
      </ShareContext.Provider>
    </Content>
  );
});

/** Asks once before what was entered is lost, or before nobody would hear how what is being sent ends. */
function LeaveGuard({ children }: { children: ReactNode }) {
  const { m, format } = useMessages(sharingArea);
  const { asksToLeave } = useContext(SettingsContext);
  const { askToLeaveRef, close } = useShareDialog();
  const [forms, setForms] = useState<ReadonlyMap<string, Unsent>>(new Map());
  const report = useCallback(
    (form: string, unsent: Unsent | null) =>
      setForms((known) => {
        const others = [...known].filter(([other]) => other !== form);
        return new Map(unsent ? [...others, [form, unsent]] : others);
      }),
    [],
  );
  const sum = (what: keyof Unsent) => [...forms.values()].reduce((all, one) => all + one[what], 0);
  const [entered, sending] = [sum('entered'), sum('sending')];
  const isLeft = entered + sending > 0;
  const words = m.sharing.leaving[entered > 0 ? 'entered' : 'sending'];
  const ask = useQuestion((leave: () => void) =>
    isLeft
      ? {
          title: words.title,
          text: [
            sending > 0 ? m.sharing.goesOn(sending, format) : '',
            entered > 0 ? m.sharing.confirmLeaveText(entered, format) : '',
          ]
            .filter(Boolean)
            .join(' '),
          yes: words.leave,
          no: words.stay,
          onYes: leave,
        }
      : null,
  );
  useEffect(() => {
    askToLeaveRef.current = () => ask(close);
    return () => {
      askToLeaveRef.current = null;
    };
  }, [ask, askToLeaveRef, close]);
  useHeldBack(isLeft && asksToLeave, (goOn) => {
    ask(() => {
      close();
      goOn();
    });
  });
  return <UnsentContext.Provider value={report}>{children}</UnsentContext.Provider>;
}
