'use client';

import { useEffect, useRef, type ReactNode, type ForwardedRef } from 'react';
import { pickerArea } from '../../locales/en/pickerArea.js';
import { activeElement } from '../internal/activeElement.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { RetryAction } from '../internal/RetryAction.js';
import { Spinner } from '../internal/Spinner.js';
import { useOnline } from '../internal/useOnline.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { sessionEndText } from '../internal/sessionEndText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { RecipientField, type RecipientFieldProps } from './RecipientField.js';
import type { JudgedRecipient } from './RecipientPurpose.js';
import type { Remainder, useRecipientForm } from './useRecipientForm.js';
import type { SendOutcome } from '../internal/useSending.js';

interface RecipientFormProps<Judged extends JudgedRecipient, Outcome extends SendOutcome> extends Pick<
  RecipientFieldProps<Judged>,
  'label' | 'candidates' | 'found' | 'searching' | 'controls' | 'actions' | 'locked'
> {
  form: ReturnType<typeof useRecipientForm<Judged, Outcome>>;
  /** What the purpose says of a run. */
  words: {
    progress: (done: number, total: number) => string;
    partial: (done: number, total: number) => string;
    nothingNew: string;
  };
  /** Focuses the field once it is there, unless somebody has gone elsewhere by then. @default false */
  initialFocus?: boolean | undefined;
  /** A banner beside it says that the session is over, and offers to try again. @default false */
  ended?: boolean | undefined;
  /** Takes the `<input>`. */
  inputRef?: ForwardedRef<HTMLInputElement> | undefined;
}

/** A field with what is said of its sending: how far it has come, what it left behind, and what to do about it. */
export function RecipientForm<Judged extends JudgedRecipient, Outcome extends SendOutcome>({
  form,
  words,
  initialFocus = false,
  inputRef = null,
  locked = false,
  ended = false,
  ...field
}: RecipientFormProps<Judged, Outcome>) {
  const { m, format } = useMessages(pickerArea);
  const { own, ownInput, remainder, phase, sending } = form;
  const mergedInput = useMergedRef(inputRef, ownInput);
  const online = useOnline();
  const banner = useRef<HTMLDivElement>(null);
  const isEnded = remainder?.stoppedBy instanceof Error;

  useEffect(() => {
    // Focus that rests nowhere or on something around the field, such as the dialog, is still waiting for a place.
    const active = activeElement(own.current);
    if (initialFocus && (active === null || active.contains(own.current))) ownInput.current?.focus();
  }, [initialFocus, own, ownInput]);
  useEffect(() => {
    if (remainder) banner.current?.focus();
  }, [remainder]);

  return (
    <>
      {remainder && !sending && (
        <Banner
          ref={banner}
          tabIndex={-1}
          role="group"
          tone="warn"
          icon="alert"
          aria-label={`${words.partial(remainder.done, remainder.total)}. ${reasonFor(remainder)}`}
          actions={
            !(ended && isEnded) &&
            form.isRetryable(remainder.ids) && (
              <Button variant="link" onClick={() => void form.submit(remainder.ids)}>
                {remainder.stoppedBy === 'person'
                  ? m.picker.goOn
                  : remainder.stoppedBy === null
                    ? m.picker.tryAgain
                    : m.common.retry}
              </Button>
            )
          }
        >
          <b>{words.partial(remainder.done, remainder.total)}.</b> {reasonFor(remainder)}
        </Banner>
      )}
      <RecipientField
        {...field}
        purpose={form.purpose}
        value={form.value}
        onValueChange={form.onValueChange}
        text={form.text}
        onTextChange={form.setText}
        progress={form.progress}
        locked={sending || locked}
        note={note()}
        inputRef={mergedInput}
      />
    </>
  );

  function note(): ReactNode {
    if (phase.is === 'rest' && !online) return `${m.common.offline} ${m.common.offlineNext}`;
    if (form.isNothingNew) return words.nothingNew;
    if (phase.is === 'rest') return undefined;
    return (
      <span className="rcl-recipients-progress">
        {phase.is === 'sending' ? (
          <>
            <Spinner />
            <span>{words.progress(phase.done, phase.total)}</span>
          </>
        ) : (
          <>
            <span>{m.common.errors.rate_limited}</span>
            <RetryAction round={phase.done} afterMs={phase.waitMs} onRetry={form.goOn} />
          </>
        )}
        <Button variant="link" onClick={form.stop}>
          {m.picker.stop}
        </Button>
      </span>
    );
  }

  function reasonFor({ stoppedBy, ids }: Remainder): string {
    if (stoppedBy === 'person') return m.picker.stopped;
    if (stoppedBy !== null) return Object.values(sessionEndText(m, stoppedBy)).join(' ');
    return m.picker.needLook(ids.length, format);
  }
}
