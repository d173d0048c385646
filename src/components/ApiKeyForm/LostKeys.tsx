'use client';

import { useEffect, useRef, useState } from 'react';
import type { ApiKey, RolecallError, UseApiKeysResult } from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { aroundMoment } from '../internal/aroundMoment.js';
import { Avatar } from '../internal/Avatar.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { useQuestion } from '../internal/Confirm.js';
import { notDoneText } from '../internal/notDoneText.js';
import { Moment } from '../internal/Moment.js';
import { Spinner } from '../internal/Spinner.js';
import { isSettling } from '../internal/useSettling.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { scopesText } from '../ScopePicker/scopesText.js';

export interface LostKeysProps {
  keys: UseApiKeysResult;
  /** The keys that were not there before; null where they could not be read. */
  newKeys: readonly ApiKey[] | null;
  onBack: () => void;
}

/**
 * The answer to the making of a key was lost: names what is new in the list, to be deleted, since nobody knows its
 * secret.
 */
export function LostKeys({ keys, newKeys, onBack }: LostKeysProps) {
  const { m } = useMessages(keysArea);
  const banner = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState<readonly string[]>([]);
  const left = newKeys?.filter(({ id }) => !gone.includes(id)) ?? [];
  // Again when one is gone, whose button had the focus.
  useEffect(() => banner.current?.focus(), [gone]);

  return (
    <>
      <Banner ref={banner} tabIndex={-1} role="group" tone="warn" icon="alert">
        <strong>{m.keys.lost}</strong>{' '}
        {newKeys === null ? m.keys.lostUnread : left.length > 0 ? m.keys.lostNext : m.keys.lostNone}
      </Banner>
      {left.length > 0 && (
        // eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes a list without markers for none
        <ul role="list" aria-label={m.keys.title} className="rcl-rows">
          {left.map((key) => (
            <LostKey key={key.id} apiKey={key} keys={keys} onGone={() => setGone([...gone, key.id])} />
          ))}
        </ul>
      )}
      <div className="rcl-confirm-actions">
        <Button onClick={onBack}>{m.keys.back}</Button>
      </div>
    </>
  );
}

interface LostKeyProps {
  apiKey: ApiKey;
  keys: UseApiKeysResult;
  onGone: () => void;
}

function LostKey({ apiKey, keys, onGone }: LostKeyProps) {
  const { m, format } = useMessages(keysArea);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<RolecallError | null>(null);
  const { name, hint, createdAt, scopes, id } = apiKey;

  async function remove(): Promise<void> {
    setBusy(true);
    setError(null);
    // A key is deleted only once it is off.
    const off = apiKey.disabled ? null : await keys.update(apiKey, { disabled: true });
    const end = off?.status === 'failed' ? off : await keys.remove({ ...apiKey, disabled: true });
    setBusy(false);
    if (end.status === 'done') {
      onGone();
      return;
    }
    // It is told here.
    keys.dismiss(id);
    setError(end.error);
  }

  const askToRemove = useQuestion(() =>
    keys.list.data?.every((key) => key.id !== id)
      ? null
      : {
          title: m.keys.confirmRemove(name),
          text: m.keys.confirmRemoveText,
          yes: m.keys.remove,
          no: m.keys.keep,
          onYes: () => void remove(),
        },
  );

  return (
    <li className="rcl-row" data-pending={busy ? 'remove' : undefined}>
      <Avatar kind="service-account" />
      <div className="rcl-row-who">
        <div className="rcl-row-name">
          <bdi>{name}</bdi>
        </div>
        <div className="rcl-row-detail">
          <span>{`···${hint ?? ''}`}</span>
          {createdAt && <span> · {aroundMoment(m.keys.created, <Moment value={createdAt} />)}</span>}
          <span> · {scopesText(m, format, scopes)}</span>
        </div>
        {error && (
          <div role="alert" className="rcl-row-detail" data-tone="bad">
            {notDoneText(m, error, m.keys.notRemoved)}
          </div>
        )}
      </div>
      <div className="rcl-row-end">
        {busy && <Spinner />}
        <Button
          variant="danger"
          aria-label={m.keys.removeNamed(name)}
          aria-disabled={busy || undefined}
          onClick={(event) => {
            if (busy || isSettling(event.currentTarget)) return;
            askToRemove();
          }}
        >
          {m.keys.remove}
        </Button>
      </div>
    </li>
  );
}
