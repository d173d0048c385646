'use client';

import {
  forwardRef,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';
import {
  useBackend,
  type ApiKey,
  type ApiKeyOutcome,
  type ApiKeyWrite,
  type UseApiKeysResult,
} from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { ApiKeyForm } from '../ApiKeyForm/ApiKeyForm.js';
import { activeElement } from '../internal/activeElement.js';
import { ConfirmHost, useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { isSignedOut } from '../internal/ListStates.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useLatest } from '../internal/useLatest.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useOnline } from '../internal/useOnline.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { ApiKeyListContext, type ApiKeyListContextValue } from './ApiKeyListContext.js';
import { ApiKeyRotation } from './ApiKeyRotation.js';

export interface ApiKeyListRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange'> {
  /** The service account that the keys sign for. */
  accountId: string;
  /** What `useApiKeys(accountId)` gives. */
  keys: UseApiKeysResult;
  /** Called after the provider has taken a change made here, or its undo. */
  onKeyChange?: ((write: ApiKeyWrite) => void) | undefined;
}

/** What stands in place of the list. */
type View = { is: 'create' } | { is: 'edit' | 'rotate'; key: ApiKey };

/**
 * Holds rows of keys and does what they ask for: opens the form and the way from one key to the next in their place,
 * disables with an undo, asks before it deletes, and tells how it ended. Renders a `<div>`, which takes the ref and the
 * `className`.
 */
export const ApiKeyListRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyListRootProps>(
  function ApiKeyListRoot({ accountId, keys, onKeyChange, className, children, ...rest }, ref) {
    const own = useRef<HTMLDivElement>(null);
    const merged = useMergedRef(ref, own);
    const { root, place } = useRoot(merged);
    const focusList = useCallback(() => own.current?.focus(), []);
    return (
      <div {...root} tabIndex={-1} {...rest} className={cx(root.className, 'rcl-list', className)}>
        <RootContext.Provider value={place}>
          <ConfirmHost>
            <Views accountId={accountId} keys={keys} onKeyChange={onKeyChange} focusList={focusList}>
              {children}
            </Views>
          </ConfirmHost>
        </RootContext.Provider>
      </div>
    );
  },
);

interface ViewsProps extends Pick<ApiKeyListRootProps, 'accountId' | 'keys' | 'onKeyChange' | 'children'> {
  focusList: () => void;
}

/** Below the host of questions, since it asks some. */
function Views({ accountId, keys, onKeyChange, focusList, children }: ViewsProps) {
  const { m } = useMessages(keysArea);
  const { emit } = useContext(SettingsContext);
  const { assertive, polite } = useAnnounce();
  const notify = useNotify();
  const online = useOnline();
  const { apiKeys } = useBackend();
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const [isDirty, setDirty] = useState(false);
  const [view, setView] = useState<View | null>(null);
  const latest = useLatest({ keys, onKeyChange, emit, m });

  const signedOut = isSignedOut(keys);
  useEffect(() => {
    if (signedOut) emit({ type: 'signed-out' });
  }, [signedOut, emit]);

  // Back to where the view was opened from, or to what is nearest if that is gone.
  const isOpen = view !== null;
  useEffect(() => {
    if (isOpen || opener.current === null) return;
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    else focusList();
    opener.current = null;
  }, [isOpen, focusList]);

  const close = () => {
    setDirty(false);
    setView(null);
  };
  const askToLeave = useQuestion(() =>
    isDirty
      ? {
          title: m.keys.discard,
          text: m.keys.discardText,
          yes: m.keys.discardYes,
          no: m.keys.discardNo,
          onYes: close,
        }
      : null,
  );
  const leave = () => {
    if (!askToLeave()) close();
  };

  const creatable = keys.canChange && apiKeys?.create !== undefined;
  const settle = useMemo(() => {
    /** To the host. */
    const tell = (outcome: ApiKeyOutcome): void => {
      const { emit: send, onKeyChange: onChange } = latest.current;
      const { write } = outcome;
      if (outcome.status === 'done') {
        send({ type: 'key-changed', write });
        onChange?.(write);
        return;
      }
      send({ type: 'key-refused', write, error: outcome.error });
      if (outcome.error.code === 'signed_out') send({ type: 'signed-out' });
    };
    const undo = async (key: ApiKey, disabled: boolean): Promise<void> => {
      const outcome = await latest.current.keys.update(key, { disabled });
      const { m: words } = latest.current;
      tell(outcome);
      if (outcome.status === 'done') {
        polite(words.keys.restored(key.name));
        return;
      }
      notify({
        text: words.keys.notUndone(key.name, errorText(words, outcome.error)),
        action: { label: words.common.retry, run: () => void undo(key, disabled) },
        about: about(key),
      });
    };
    return (outcome: ApiKeyOutcome): void => {
      tell(outcome);
      const { keys: words } = latest.current.m;
      const { write } = outcome;
      if (outcome.status === 'failed') {
        const text = write.kind === 'remove' ? words.notRemoved : words.notChanged;
        assertive(`${write.key.name}: ${text(errorText(latest.current.m, outcome.error))}`);
        return;
      }
      const { name } = write.key;
      if (write.kind === 'remove') {
        notify({ text: words.removedNotice(name), about: about(write.key) });
        return;
      }
      const { disabled } = write.change;
      if (disabled === undefined) {
        notify({ text: words.savedNotice(write.change.name ?? name) });
        return;
      }
      notify({
        text: (disabled ? words.disabledNotice : words.enabledNotice)(name),
        action: { label: latest.current.m.common.undo, run: () => void undo(write.key, !disabled) },
        about: about(write.key),
      });
    };
  }, [assertive, polite, notify, latest]);
  const askToRemove = useQuestion((id: string) => {
    const key = keys.rows.find((one) => one.id === id);
    return key?.disabled
      ? {
          title: m.keys.confirmRemove(key.name),
          text: m.keys.confirmRemoveText,
          yes: m.keys.remove,
          no: m.keys.keep,
          onYes: () => void keys.remove(key).then(settle),
        }
      : null;
  });

  const value = useMemo<Omit<ApiKeyListContextValue, 'keys'>>(() => {
    const open = (next: View) => {
      opener.current = activeElement(list.current);
      setView(next);
    };
    return {
      editable: keys.canChange && online,
      creatable: creatable && online,
      create: () => open({ is: 'create' }),
      edit: (key) => open({ is: 'edit', key }),
      rotate: (key) => open({ is: 'rotate', key }),
      toggle: (key) => void latest.current.keys.update(key, { disabled: !key.disabled }).then(settle),
      remove: ({ id }) => void askToRemove(id),
      retry: ({ id }) => void latest.current.keys.retry(id).then(settle),
      dismiss: ({ id }) => latest.current.keys.dismiss(id),
    };
  }, [keys.canChange, creatable, online, settle, askToRemove, latest]);

  return (
    <>
      <div ref={list} className="rcl-view" hidden={isOpen} {...scrollStop(null)}>
        <ApiKeyListContext.Provider value={useMemo(() => ({ ...value, keys }), [value, keys])}>
          {children}
        </ApiKeyListContext.Provider>
      </div>
      {view && (
        <OpenView onLeave={leave}>
          {view.is === 'rotate' ? (
            <ApiKeyRotation
              accountId={accountId}
              keys={keys}
              opened={view.key}
              onKeyChange={onKeyChange}
              onDirtyChange={setDirty}
              onLeave={leave}
            />
          ) : (
            <ApiKeyForm
              accountId={accountId}
              apiKey={view.is === 'edit' ? view.key : undefined}
              onDirtyChange={setDirty}
              onCancel={leave}
              onDone={(end) => {
                close();
                const word = end.kind === 'created' ? m.keys.createdNotice : m.keys.savedNotice;
                notify({ text: word(end.name) });
              }}
            />
          )}
        </OpenView>
      )}
    </>
  );
}

/** What stands in place of the list, which Escape leaves. */
function OpenView({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  useEscapeLayer(true, onLeave);
  return <div>{children}</div>;
}

/** What a notice is about: one key. */
function about({ id }: ApiKey): readonly string[] {
  return [`key ${id}`];
}
