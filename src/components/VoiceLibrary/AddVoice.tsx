'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { useAddSharedVoice, useBackend, useSubscription, type SharedVoice } from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { errorText } from '../internal/errorText.js';
import { Spinner } from '../internal/Spinner.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useOnline } from '../internal/useOnline.js';
import { useUnsent } from '../internal/useUnsent.js';
import { notACredential } from '../internal/notACredential.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import type { AddedVoice } from './VoiceLibraryRoot.js';

export interface AddVoiceProps {
  voice: SharedVoice;
  onAdded: (voice: AddedVoice, share: boolean) => void;
  onClose: () => void;
}

/** Asks for a name, says first how many slots are left, and adds the voice. */
export function AddVoice({ voice, onAdded, onClose }: AddVoiceProps) {
  const { m, format } = useMessages(voicesArea);
  const { add, pending } = useAddSharedVoice();
  const { longestName } = useBackend().voices ?? {};
  const plan = useSubscription();
  const online = useOnline();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(() => plainName(voice.name ?? '', longestName));
  const [offered] = useState(name);
  useUnsent({ entered: name !== offered && !pending ? 1 : 0, sending: pending ? 1 : 0 });
  const [isWrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<{ tone: 'bad' | 'warn'; text: string } | null>(null);
  const { voices } = m;
  const slots = plan.data?.voices;
  const left =
    slots?.limit != null && slots.used !== null ? Math.max(slots.limit - slots.used, 0) : undefined;
  const isFull = left === 0;

  useEffect(() => {
    // To select is not to focus in every browser.
    input.current?.focus();
    input.current?.select();
  }, []);
  useEscapeLayer(!pending, onClose);

  const carryOut = async (share: boolean) => {
    const newName = name.trim();
    if (newName === '') {
      setWrong(true);
      input.current?.focus();
      return;
    }
    setProblem(null);
    const outcome = await add(voice, newName);
    if (outcome.status === 'done') onAdded({ id: outcome.id, name: newName }, share);
    else if (outcome.status === 'unknown') setProblem({ tone: 'warn', text: voices.maybeAdded });
    else setProblem({ tone: 'bad', text: voices.notAdded(errorText(m, outcome.error)) });
  };

  return (
    <form
      aria-labelledby={`${id}title`}
      className="rcl-confirm"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending && !isFull && online) void carryOut(false);
      }}
    >
      <h2 id={`${id}title`} className="rcl-confirm-title">
        {voices.addTitle}
      </h2>
      {isFull ? (
        <Banner tone="bad" icon="alert">
          {m.refusals.voice_limit}
        </Banner>
      ) : (
        left !== undefined && <p className="rcl-confirm-text">{voices.slots(left, format)}</p>
      )}
      {!online && (
        <Banner tone="warn" icon="cloud">
          <strong>{m.common.offline}</strong>
        </Banner>
      )}
      {problem && (
        <Banner tone={problem.tone} icon="alert" role="alert">
          {problem.text}
        </Banner>
      )}
      <div className="rcl-field">
        <label htmlFor={id} className="rcl-field-label">
          {voices.name}
        </label>
        <input
          {...notACredential}
          ref={input}
          id={id}
          className="rcl-input"
          maxLength={longestName}
          autoComplete="off"
          value={name}
          readOnly={pending}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}wrong` : undefined}
          onChange={({ target }) => {
            setName(target.value);
            setWrong(false);
          }}
        />
        {isWrong && (
          <p id={`${id}wrong`} className="rcl-field-wrong">
            {voices.nameWrong}
          </p>
        )}
      </div>
      <div className="rcl-confirm-actions">
        {pending && <Spinner />}
        <Button aria-disabled={pending || undefined} onClick={() => pending || onClose()}>
          {m.common.cancel}
        </Button>
        {!isFull && online && (
          <>
            <Button aria-disabled={pending || undefined} onClick={() => pending || void carryOut(true)}>
              {voices.addAndShare}
            </Button>
            <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
              {voices.add}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

/** A stranger's name, fit to become one of ours: without what turns or hides the text around it, and no longer than may be. */
function plainName(name: string, longest?: number): string {
  return name
    .replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '');
}
