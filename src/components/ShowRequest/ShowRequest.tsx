'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useCallLog, type CallLog, type RecordedCall } from '../../hooks/explorer/index.js';
import { explorerArea } from '../../locales/en/explorerArea.js';
import { asWidget } from '../internal/asWidget.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';

export interface ShowRequestProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What `recordCalls(client)` gives beside the client that the backend speaks through. */
  log: CallLog;
  /** Opens the explorer on a call: hand it to `ApiExplorer` as its `call`. */
  onShow: (call: RecordedCall) => void;
}

/**
 * Says which call was made last and opens the explorer on it: put it beside any widget. Renders a `<div>`, which takes the
 * ref and the `className`; nothing before the first call.
 */
const FinishedShowRequest = /* @__PURE__ */ forwardRef<HTMLDivElement, ShowRequestProps>(function ShowRequest(
  { log, onShow, className, ...rest },
  ref,
) {
  const { m, format } = useMessages(explorerArea);
  const { root, place } = useRoot(ref);
  const words = m.explorer;
  const [call] = useCallLog(log);
  if (!call) return null;
  const { method, operation, status, durationMs } = call;
  const outcome =
    durationMs === null
      ? words.pending
      : status === null
        ? words.failed
        : `${status}, ${words.ms(durationMs, format)}`;
  return (
    <div {...root} {...rest} className={cx(root.className, 'rcl-last-request', className)}>
      <RootContext.Provider value={place}>
        <span className="rcl-last-request-note">
          {words.lastCall}: {method} <bdi>{operation.split('/')[1]}</bdi>, {outcome}
        </span>
        <Button variant="link" onClick={() => onShow(call)}>
          {m.common.showRequest}
        </Button>
      </RootContext.Provider>
    </div>
  );
});

export const ShowRequest = /* @__PURE__ */ asWidget('ShowRequest', FinishedShowRequest);
