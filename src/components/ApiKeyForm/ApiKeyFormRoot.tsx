'use client';

import {
  forwardRef,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react';
import {
  useBackend,
  type ApiKey,
  type ApiKeyTerms,
  type RolecallError,
  type UseApiKeysResult,
} from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { ApiKeySecret } from '../ApiKeySecret/ApiKeySecret.js';
import { Banner } from '../internal/Banner.js';
import { ConfirmHost } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useOnline } from '../internal/useOnline.js';
import { useUnsent } from '../internal/useUnsent.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { changeOf, checkDraft, startDraft, termsOf } from './apiKeyDraft.js';
import { ApiKeyFormContext, checkedFields, type ApiKeyDraft } from './ApiKeyFormContext.js';
import { LostKeys } from './LostKeys.js';
import { useMint } from './useMint.js';

/** How a form ended. `stored` is false where the person left the secret without saying that they have it. */
export type ApiKeyFormEnd =
  { kind: 'created'; keyId: string | null; name: string; stored: boolean } | { kind: 'saved'; name: string };

export interface ApiKeyFormRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onSubmit'> {
  /** The service account that the key signs for. */
  accountId: string;
  /** What `useApiKeys(accountId)` gives. */
  keys: UseApiKeysResult;
  /** The key to be edited. @default a new one is made */
  apiKey?: ApiKey | undefined;
  /** What stands in the form of a new key at first. @default nothing */
  defaultTerms?: Partial<ApiKeyTerms> | undefined;
  /** Called when a key was made and its secret seen to, or a change is saved. */
  onDone?: ((end: ApiKeyFormEnd) => void) | undefined;
  /** Hears whether something is entered, or shown, that leaving would lose. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
}

/**
 * Holds what is entered about a key, checks and sends it; then shows the secret of a new key, or, where the answer was
 * lost, what is new in the list. Renders a `<div>`, which takes the ref and the `className`, and in it a `<form>`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
export const ApiKeyFormRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyFormRootProps>(
  function ApiKeyFormRoot(
    { accountId, keys, apiKey, defaultTerms, onDone, onDirtyChange, className, children, ...rest },
    ref,
  ) {
    const { root, place } = useRoot(ref);
    return (
      <div {...root} {...rest} className={cx(root.className, className)}>
        <RootContext.Provider value={place}>
          <ConfirmHost>
            <Form
              accountId={accountId}
              keys={keys}
              apiKey={apiKey}
              defaultTerms={defaultTerms}
              onDone={onDone}
              onDirtyChange={onDirtyChange}
            >
              {children}
            </Form>
          </ConfirmHost>
        </RootContext.Provider>
      </div>
    );
  },
);

function Form({
  accountId,
  keys,
  apiKey,
  defaultTerms,
  onDone,
  onDirtyChange,
  children,
}: Omit<ApiKeyFormRootProps, keyof ComponentPropsWithoutRef<'div'>> & Pick<ApiKeyFormRootProps, 'children'>) {
  const { m, format } = useMessages(keysArea);
  const { emit } = useContext(SettingsContext);
  const { scopes = [], maxAllowedIps: mostAddresses = Infinity } = useBackend().apiKeys ?? {};
  const online = useOnline();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const banner = useRef<HTMLDivElement>(null);
  const mint = useMint(accountId);
  // As it was when the form was opened: only what the person changes since then is sent.
  const [editing] = useState(apiKey ?? null);
  const [start] = useState(() => startDraft(apiKey ?? defaultTerms));
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<RolecallError | null>(null);
  const busy = mint.pending || saving;
  const wrong = checkDraft(m, format, draft, { scopes, mostAddresses, editing });
  const error = mint.state.is === 'failed' ? mint.state.error : refusal;

  const isDirty = mint.state.is === 'minted' || busy || JSON.stringify(draft) !== JSON.stringify(start);
  useEffect(() => onDirtyChange?.(isDirty), [isDirty, onDirtyChange]);
  useUnsent({ entered: isDirty ? 1 : 0, sending: 0 });
  useEffect(() => {
    if (error) banner.current?.focus();
  }, [error]);
  // What is on its way does not stop because nobody looks: its answer may hold a secret.
  useEscapeLayer(busy, () => undefined);

  const idOf = (field: keyof ApiKeyDraft) => `${id}-${field}`;
  function submit(): void {
    const first = checkedFields.find((field) => wrong[field] !== undefined);
    setTried(true);
    if (first) {
      const control = form.current?.querySelector<HTMLElement>(`#${CSS.escape(idOf(first))}`);
      (control?.matches('input, textarea') ? control : control?.querySelector('input'))?.focus();
    } else if (!editing) mint.mint(termsOf(draft));
    else void save(editing);
  }
  async function save(key: ApiKey): Promise<void> {
    const change = changeOf(key, draft);
    const name = draft.name.trim();
    if (!change) return onDone?.({ kind: 'saved', name });
    setSaving(true);
    setRefusal(null);
    const outcome = await keys.update(key, change);
    setSaving(false);
    if (outcome.status === 'done') {
      emit({ type: 'key-changed', write: outcome.write });
      onDone?.({ kind: 'saved', name });
      return;
    }
    emit({ type: 'key-refused', write: outcome.write, error: outcome.error });
    if (outcome.error.code === 'signed_out') emit({ type: 'signed-out' });
    // It is told here, where it can be put right.
    keys.dismiss(key.id);
    setRefusal(outcome.error);
  }

  const { state } = mint;
  if (state.is === 'minted') {
    const { keyId, name, secret } = state;
    return (
      <ApiKeySecret
        secret={secret}
        name={name}
        onDone={({ stored }) => {
          mint.reset();
          setDraft(start);
          setTried(false);
          onDone?.({ kind: 'created', keyId, name, stored });
        }}
      />
    );
  }
  if (state.is === 'lost') return <LostKeys keys={keys} newKeys={state.newKeys} onBack={mint.reset} />;
  return (
    <form
      ref={form}
      noValidate
      aria-label={editing ? m.keys.editNamed(editing.name) : m.keys.newTitle}
      aria-busy={busy || undefined}
      className="rcl-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && online) submit();
      }}
    >
      {error && (
        <Banner ref={banner} tabIndex={-1} role="group" tone="bad" icon="alert">
          {(editing ? m.keys.notChanged : m.keys.notCreated)(errorText(m, error))}
        </Banner>
      )}
      <ApiKeyFormContext.Provider
        value={{
          editing,
          scopes,
          mostAddresses,
          draft,
          setDraft: (change) => setDraft((before) => ({ ...before, ...change })),
          wrong: tried ? wrong : {},
          idOf,
          busy,
          online,
        }}
      >
        {children}
      </ApiKeyFormContext.Provider>
    </form>
  );
}
