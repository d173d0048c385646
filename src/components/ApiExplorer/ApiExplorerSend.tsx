'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { OperationForm } from '../../hooks/explorer/index.js';
import { explorerArea } from '../../locales/en/explorerArea.js';
import type { ExplorerMessages } from '../../locales/Messages.js';
import { Button } from '../internal/Button.js';
import { useConfirm } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { Spinner } from '../internal/Spinner.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiExplorer } from './ApiExplorerContext.js';

export type ApiExplorerSendProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * Sends what is typed: a read at once, anything else after a second step that says what it does. Renders a `<div>`, which
 * takes the ref and the `className`; nothing without an open operation.
 */
export const ApiExplorerSend = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiExplorerSendProps>(
  function ApiExplorerSend({ className, ...rest }, ref) {
    const { m, format } = useMessages(explorerArea);
    const { explorer, environment, beStrict } = useApiExplorer();
    const { assertive } = useAnnounce();
    const confirm = useConfirm();
    const words = m.explorer;
    const { form, reading, sending, gateway } = explorer;
    if (!form || !reading) return null;
    const count = Object.keys(reading.problems).length + (reading.problem === null ? 0 : 1);

    const press = () => {
      if (count > 0) {
        beStrict(true);
        assertive(words.cannotSend(count, format));
        return;
      }
      if (form.effect === 'read') void explorer.send();
      else
        confirm({
          title: words.confirm.title(form.id),
          text: consequence(form, environment, words),
          yes: words.send,
          onYes: () => void explorer.send(),
        });
    };

    return (
      <div {...rest} ref={ref} className={cx('rcl-explorer-send', className)}>
        <Button variant="primary" disabled={gateway === null || sending} onClick={press}>
          {sending && <Spinner />}
          {sending ? words.sending : words.send}
        </Button>
        {sending ? (
          <Button onClick={explorer.stop}>{words.stop}</Button>
        ) : (
          <Button onClick={explorer.clear}>{words.clear}</Button>
        )}
        <span className="rcl-explorer-environment" data-environment={environment}>
          {words[environment]}
        </span>
        <span className="rcl-explorer-note">
          {gateway === null ? words.noGateway : environment === 'live' ? words.liveHelp : words.sandboxHelp}
        </span>
      </div>
    );
  },
);

function consequence(
  { effect, method, mails, id }: OperationForm,
  environment: 'live' | 'sandbox',
  { confirm, sandboxHelp }: ExplorerMessages['explorer'],
): string {
  const removes = method === 'DELETE' || /^(?:unshare|remove)_/.test(id);
  return [
    effect === 'one-shot-write' ? confirm.makes : removes ? confirm.removes : confirm.changes,
    ...(mails ? [confirm.mails] : []),
    environment === 'live' ? confirm.live : sandboxHelp,
  ].join(' ');
}
