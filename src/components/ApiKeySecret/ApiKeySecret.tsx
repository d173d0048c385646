'use client';

import {
  forwardRef,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react';
import { keySecretArea } from '../../locales/en/keySecretArea.js';
import { copyKeys } from '../internal/copyKeys.js';
import { asWidget } from '../internal/asWidget.js';
import { Button } from '../internal/Button.js';
import { ConfirmHost, useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { useCopy } from '../internal/useCopy.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js';
import { useHasBroken } from '../internal/WidgetBoundary.js';
import { notACredential } from '../internal/notACredential.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import type { HeldSecret } from './holdSecret.js';

export interface ApiKeySecretProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The secret, held by `holdSecret`. It is let go of when this leaves the page. */
  secret: HeldSecret;
  /** What the key is called. */
  name: string;
  /** Called when the person is through; `stored` is false for somebody who left all the same. Take it away then. */
  onDone: (details: { stored: boolean }) => void;
}

/**
 * Shows the secret of a new key, once: to be copied, with a check that it was stored, and a question to whoever leaves
 * without. The secret stands in the value of one field and nowhere else: in no attribute, announcement or print, and
 * after it has left the page nowhere at all. Renders a `<div>`, which takes the ref and the `className`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedApiKeySecret = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeySecretProps>(
  function ApiKeySecret({ secret, name, onDone, className, ...rest }, ref) {
    const { root, place } = useRoot(ref);
    return (
      <div {...root} {...rest} className={cx(root.className, className)}>
        <RootContext.Provider value={place}>
          <ConfirmHost>
            <Shown secret={secret} name={name} onDone={onDone} />
          </ConfirmHost>
        </RootContext.Provider>
      </div>
    );
  },
);

export const ApiKeySecret = /* @__PURE__ */ asWidget('ApiKeySecret', FinishedApiKeySecret);

function Shown({ secret, name, onDone }: Pick<ApiKeySecretProps, 'secret' | 'name' | 'onDone'>) {
  const { m } = useMessages(keySecretArea);
  const { keySecret } = m;
  const { polite, assertive } = useAnnounce();
  const id = useId();
  const view = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [stored, setStored] = useState(false);
  const [pageLeft, setPageLeft] = useState(false);
  const isThere = useMemo(() => !pageLeft && secret.read() !== null, [secret, pageLeft]);
  const shown = useRef<HeldSecret | null>(null);
  const hasBroken = useHasBroken();
  useIsomorphicLayoutEffect(() => {
    const element = field.current;
    shown.current = secret;
    if (element) element.value = secret.read() ?? '';
    return () => {
      if (element) element.value = '';
      shown.current = null;
      // In development React takes every effect away once, to put it back at once.
      queueMicrotask(() => {
        // What broke may be back, and nobody has seen it.
        if (shown.current !== secret && !hasBroken()) secret.clear();
      });
    };
  }, [secret, hasBroken]);
  const { state, copy } = useCopy(() => secret.read() ?? '', {
    onCopied: () => polite(keySecret.copied),
    onRefused: () => {
      assertive(m.common.copyFailed(copyKeys()));
      field.current?.focus();
      field.current?.select();
    },
  });
  useEffect(() => view.current?.focus(), []);

  const isSafe = stored || !isThere;
  // A reload would take it away without a question.
  useEffect(() => {
    if (isSafe) return;
    const onBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [isSafe]);

  // A page that is left is kept by the browser to go back to, fields and all.
  useEffect(() => {
    const onPageHide = () => {
      secret.clear();
      if (field.current) field.current.value = '';
      setPageLeft(true);
    };
    window.addEventListener('pagehide', onPageHide);
    return () => window.removeEventListener('pagehide', onPageHide);
  }, [secret]);

  const askToLeave = useQuestion(() =>
    isSafe
      ? null
      : {
          title: keySecret.leave,
          text: keySecret.leaveText,
          yes: keySecret.leaveYes,
          no: keySecret.leaveNo,
          onYes: () => onDone({ stored: false }),
        },
  );
  const leave = () => {
    if (!askToLeave()) onDone({ stored });
  };
  useEscapeLayer(true, leave);

  return (
    <div
      ref={view}
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}help`}
      className="rcl-secret-view"
    >
      <h2 id={`${id}title`} className="rcl-confirm-title">
        {keySecret.title(name)}
      </h2>
      <p id={`${id}help`} className="rcl-confirm-text">
        {isThere ? keySecret.help : keySecret.gone}
      </p>
      {isThere && (
        <>
          <div className="rcl-secret-line">
            {/* Its value is put in by hand: React would keep it, and write it into an attribute as well. */}
            <input
              {...notACredential}
              ref={field}
              readOnly
              dir="ltr"
              aria-label={keySecret.label(name)}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              translate="no"
              // What records sessions leaves out what is marked so.
              data-private
              className="rcl-input"
              onFocus={(event) => event.currentTarget.select()}
              onClick={(event) => event.currentTarget.select()}
            />
            <Button onClick={copy}>
              <Icon name={state === 'copied' ? 'check' : 'file'} />
              {state === 'copied' ? keySecret.copied : keySecret.copy}
            </Button>
          </div>
          {state === 'refused' && <p className="rcl-field-wrong">{m.common.copyFailed(copyKeys())}</p>}
          <label htmlFor={`${id}stored`} className="rcl-check">
            <input
              id={`${id}stored`}
              type="checkbox"
              checked={stored}
              onChange={({ target }) => setStored(target.checked)}
            />
            {keySecret.stored}
          </label>
        </>
      )}
      <div className="rcl-confirm-actions">
        <Button variant="primary" onClick={leave}>
          {m.common.done}
        </Button>
      </div>
    </div>
  );
}
