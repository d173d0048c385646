'use client';

import { useContext, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import {
  useBackend,
  type ApiKey,
  type ApiKeyOutcome,
  type ApiKeyWrite,
  type RolecallError,
  type UseApiKeysResult,
} from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { LostKeys } from '../ApiKeyForm/LostKeys.js';
import { useMint } from '../ApiKeyForm/useMint.js';
import { ApiKeySecret } from '../ApiKeySecret/ApiKeySecret.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { useQuestion } from '../internal/Confirm.js';
import { errorText } from '../internal/errorText.js';
import { notDoneText } from '../internal/notDoneText.js';
import { Icon } from '../internal/Icon.js';
import { Spinner } from '../internal/Spinner.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { isSettling, useSettling } from '../internal/useSettling.js';
import { useUnsent } from '../internal/useUnsent.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { scopeName } from '../ScopePicker/scopeName.js';
import { findReplacement, plainName } from './findReplacement.js';

export interface ApiKeyRotationProps {
  accountId: string;
  keys: UseApiKeysResult;
  /** The key to be replaced, as it was when this was opened. */
  opened: ApiKey;
  onKeyChange?: ((write: ApiKeyWrite) => void) | undefined;
  /** Hears whether leaving would lose something. */
  onDirtyChange: (dirty: boolean) => void;
  onLeave: () => void;
}

type Step = 'make' | 'switch' | 'disable' | 'remove';
const steps: readonly Step[] = ['make', 'switch', 'disable', 'remove'];

/**
 * The way from one key to the next: a new one with the same scopes and limits, both for a while, then the old one off
 * and away. Which step it has come to is read off the keys themselves, so that it can be left and gone on with anywhere.
 */
export function ApiKeyRotation({
  accountId,
  keys,
  opened,
  onKeyChange,
  onDirtyChange,
  onLeave,
}: ApiKeyRotationProps) {
  const { m, format } = useMessages(keysArea);
  const { emit } = useContext(SettingsContext);
  const notify = useNotify();
  const id = useId();
  const known = useBackend().apiKeys?.scopes ?? [];
  const mint = useMint(accountId);
  const view = useSettling<HTMLElement>();
  const banner = useRef<HTMLDivElement>(null);
  const [madeId, setMadeId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<{ write: ApiKeyWrite; error: RolecallError } | null>(null);

  const old = keys.rows.find((key) => key.id === opened.id) ?? null;
  const found = findReplacement(opened, keys.rows);
  const next = found ?? keys.rows.find((key) => key.id === madeId) ?? null;
  const isMade = next !== null || madeId !== null;
  const current: readonly Step[] = !old
    ? []
    : !isMade
      ? ['make']
      : old.disabled
        ? ['remove']
        : ['switch', 'disable'];
  const done = !old ? steps.length : !isMade ? 0 : old.disabled ? 3 : 1;
  const busy = mint.pending || (old?.pending ?? next?.pending ?? null) !== null;
  const lacking = (opened.scopes ?? []).filter((scope) => !known.includes(scope));
  const plain = plainName(opened.name, m.keys.replacement);
  const failed =
    mint.state.is === 'failed'
      ? m.keys.notCreated(errorText(m, mint.state.error))
      : refusal &&
        notDoneText(
          m,
          refusal.error,
          refusal.write.kind === 'remove' ? m.keys.notRemoved : m.keys.notChanged,
        );

  const { state } = mint;
  const isDirty = state.is === 'minted' || mint.pending;
  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange]);
  useUnsent({ entered: 0, sending: isDirty || busy ? 1 : 0 });
  // What is on its way does not stop because nobody looks: its answer holds a secret.
  useEscapeLayer(mint.pending, () => undefined);
  useEffect(() => {
    if (failed !== null) banner.current?.focus();
  }, [failed]);
  // To what is next, where the button that brought it here is gone.
  const isList = state.is === 'rest' || state.is === 'failed';
  useEffect(() => {
    if (isList) view.current?.focus();
  }, [isList, done, view]);

  async function carryOut(write: Promise<ApiKeyOutcome>): Promise<boolean> {
    setRefusal(null);
    const outcome = await write;
    if (outcome.status === 'done') {
      emit({ type: 'key-changed', write: outcome.write });
      onKeyChange?.(outcome.write);
      return true;
    }
    emit({ type: 'key-refused', write: outcome.write, error: outcome.error });
    if (outcome.error.code === 'signed_out') emit({ type: 'signed-out' });
    // It is told here.
    keys.dismiss(outcome.write.key.id);
    setRefusal(outcome);
    return false;
  }
  const askToRemove = useQuestion(() =>
    old?.disabled
      ? {
          title: m.keys.confirmRemove(old.name),
          text: m.keys.confirmRemoveText,
          yes: m.keys.remove,
          no: m.keys.keep,
          onYes: () => void carryOut(keys.remove(old)),
        }
      : null,
  );
  const setDisabled = (key: ApiKey, disabled: boolean) => void carryOut(keys.update(key, { disabled }));
  const make = () =>
    mint.mint({
      name: m.keys.replacement(plain.slice(0, 150), opened.hint ?? opened.id),
      scopes: opened.scopes?.filter((scope) => known.includes(scope)) ?? null,
      creditLimit: opened.creditLimit,
      allowedIps: opened.allowedIps ?? null,
      selfDisable: opened.selfDisable,
    });

  if (state.is === 'minted') {
    return (
      <ApiKeySecret
        secret={state.secret}
        name={state.name}
        onDone={() => {
          // Made it is, also by a provider that does not tell which.
          setMadeId(state.keyId ?? '');
          mint.reset();
        }}
      />
    );
  }
  if (state.is === 'lost') return <LostKeys keys={keys} newKeys={state.newKeys} onBack={mint.reset} />;

  const press = (label: string, onPress: () => void, variant: 'primary' | 'plain' | 'danger' = 'primary') => (
    <Button
      variant={variant}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (!busy && !isSettling(event.currentTarget)) onPress();
      }}
    >
      {busy && <Spinner />}
      {label}
    </Button>
  );
  const helpOf: Readonly<Record<Step, () => ReactNode>> = {
    make: () => (
      <>
        <p>{m.keys.makeHelp}</p>
        {opened.scopes === null && <p data-tone="warn">{m.keys.makeAll}</p>}
        {lacking.length > 0 && (
          <p data-tone="warn">
            {m.keys.makeWithout(format.list(lacking.map((scope) => scopeName(m, scope))))}
          </p>
        )}
        {press(m.keys.steps.make, make)}
      </>
    ),
    switch: () => next && <p>{m.keys.switchHelp(opened.hint ?? opened.id, next.hint ?? next.id)}</p>,
    disable: () =>
      old && (
        <>
          <p>{m.keys.disableHelp}</p>
          {old.creditsUsed !== null && <p>{m.keys.oldUsed(format.number(old.creditsUsed))}</p>}
          {press(m.keys.steps.disable, () => setDisabled(old, true))}
        </>
      ),
    remove: () =>
      old && (
        <>
          <p>{m.keys.removeHelp}</p>
          <div className="rcl-row-actions">
            {press(m.keys.enable, () => setDisabled(old, false), 'plain')}
            {press(m.keys.steps.remove, () => void askToRemove(), 'danger')}
          </div>
        </>
      ),
  };

  return (
    <section ref={view} tabIndex={-1} aria-labelledby={id} className="rcl-form">
      <div>
        <h2 id={id} className="rcl-confirm-title">
          {m.keys.rotation(opened.name)}
        </h2>
        <p className="rcl-confirm-text">{old ? m.keys.rotationHelp : m.keys.over}</p>
      </div>
      {failed !== null && (
        <Banner ref={banner} tabIndex={-1} role="group" tone="bad" icon="alert">
          {failed}
        </Banner>
      )}
      <ol className="rcl-steps">
        {steps.map((step, place) => (
          <li
            key={step}
            aria-current={current[0] === step ? 'step' : undefined}
            data-state={place < done ? 'done' : current.includes(step) ? 'current' : undefined}
          >
            <span className="rcl-step-mark" aria-hidden="true">
              {place < done ? <Icon name="check" /> : format.number(place + 1)}
            </span>
            <div>
              <div className="rcl-row-name">{m.keys.steps[step]}</div>
              {current.includes(step) && <div className="rcl-step-help">{helpOf[step]()}</div>}
            </div>
          </li>
        ))}
      </ol>
      <div className="rcl-confirm-actions">
        {!old &&
          next &&
          next.name !== plain &&
          press(
            m.keys.takeName(plain),
            () =>
              void carryOut(keys.update(next, { name: plain })).then((isDone) => {
                if (!isDone) return;
                notify({ text: m.keys.savedNotice(plain) });
                onLeave();
              }),
            'plain',
          )}
        <Button
          variant={old ? 'plain' : 'primary'}
          aria-disabled={mint.pending || undefined}
          onClick={() => {
            if (!mint.pending) onLeave();
          }}
        >
          {old ? (isMade ? m.keys.later : m.common.cancel) : m.common.done}
        </Button>
      </div>
    </section>
  );
}
