'use client';

import { forwardRef, useRef, type ComponentPropsWithoutRef, type RefObject } from 'react';
import type { OperationForm } from '../../hooks/explorer/index.js';
import { explorerArea } from '../../locales/en/explorerArea.js';
import type { ExplorerMessages } from '../../locales/Messages.js';
import { Button } from '../internal/Button.js';
import { useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { Spinner } from '../internal/Spinner.js';
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js';
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
    const { explorer, environment, insist } = useApiExplorer();
    const { assertive } = useAnnounce();
    const words = m.explorer;
    const { form, reading, sending, gateway, path } = explorer;
    const button = useRef<HTMLButtonElement>(null);
    // A question is about one call. When another form, input or gateway takes its place, it is no longer the right one.
    const ask = useQuestion((about: { reading: typeof reading; gateway: typeof gateway }) =>
      form && about.reading === reading && about.gateway === gateway
        ? {
            title: words.confirm.title(form.id),
            // Written from left to right in every language.
            text: `\u2066${form.method} ${path}\u2069. ${consequence(form, environment, words)}`,
            yes: words.send,
            onYes: () => void explorer.send(),
          }
        : null,
    );
    if (!form || !reading) return null;
    const count = Object.keys(reading.problems).length + (reading.problem === null ? 0 : 1);

    const press = () => {
      if (sending) return;
      if (count > 0) {
        insist(true);
        assertive(words.cannotSend(count, format));
        return;
      }
      if (form.effect === 'read') void explorer.send();
      else ask({ reading, gateway });
    };

    return (
      <div {...rest} ref={ref} className={cx('rcl-explorer-send', className)}>
        <Button
          ref={button}
          variant="primary"
          disabled={gateway === null}
          aria-disabled={sending || undefined}
          onClick={press}
        >
          {sending && <Spinner />}
          {sending ? words.sending : words.send}
        </Button>
        {form.fields.length > 0 && (
          <Button
            onClick={() => {
              explorer.clear();
              insist(false);
            }}
          >
            {words.clear}
          </Button>
        )}
        {sending && <Stop onStop={explorer.stop} then={button} />}
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

/** It goes when the answer comes, and focus that is on it then moves to the button that sends. */
function Stop({ onStop, then }: { onStop: () => void; then: RefObject<HTMLButtonElement | null> }) {
  const { m } = useMessages(explorerArea);
  const button = useRef<HTMLButtonElement>(null);
  useIsomorphicLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own?.matches(':focus')) then.current?.focus();
    };
  }, [then]);
  return (
    <Button ref={button} onClick={onStop}>
      {m.explorer.stop}
    </Button>
  );
}

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
