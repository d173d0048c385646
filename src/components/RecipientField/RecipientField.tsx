'use client';

import {
  forwardRef,
  startTransition,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefAttributes,
} from 'react';
import { principalKey, type RolecallError } from '../../hooks/index.js';
import { pickerArea } from '../../locales/en/pickerArea.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { scrollStop } from '../internal/scrollStop.js';
import { isOfInputMethod } from '../internal/isOfInputMethod.js';
import { principalName } from '../internal/principalName.js';
import { unlessComposing } from '../internal/unlessComposing.js';
import { useCombobox } from '../internal/useCombobox.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useLatest } from '../internal/useLatest.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { notACredential } from '../internal/notACredential.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { backKey } from './backKey.js';
import { clipText } from './clipText.js';
import { formatAddress } from './formatAddress.js';
import { isPastedList } from './isPastedList.js';
import { isolateText } from './isolateText.js';
import { parseRecipients } from './parseRecipients.js';
import { createRecipients, type Pickable, type Recipient } from './Recipient.js';
import { RecipientChip } from './RecipientChip.js';
import { RecipientDetails } from './RecipientDetails.js';
import type { JudgedRecipient, RecipientPurpose, RecipientWords } from './RecipientPurpose.js';
import { findByName } from './searchPrincipals.js';
import { SuggestionList, type Suggestion } from './SuggestionList.js';
import { summariseRecipients } from './summariseRecipients.js';
import { endOfFinished, isWholeAddress } from './typedText.js';
import { useChipFocus } from './useChipFocus.js';
import { useHighlight } from './useHighlight.js';
import { wireAddress } from './wireAddress.js';
import { useSpokenSuggestions } from './useSpokenSuggestions.js';
import { useSuggestions, type FoundPrincipals } from './useSuggestions.js';

/** From this many chips on they are counted in a sentence. */
const manyChips = 11;

/** How far the sending of one recipient has come. */
export type RecipientProgress = { state: 'sending' } | { state: 'failed'; error: RolecallError };

/** What a field has whatever it is for. */
export interface RecipientFieldBaseProps extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'children' | 'onChange' | 'defaultValue'
> {
  /** The chips, in display order. */
  value: readonly Recipient[];
  onValueChange: (value: readonly Recipient[]) => void;
  /** What is typed and not yet a chip. */
  text: string;
  onTextChange: (text: string) => void;
  /** What a search elsewhere found for `text`, where not everybody is among `candidates`. @default null */
  found?: FoundPrincipals | null | undefined;
  /** Candidates or an answer are still on their way. @default false */
  searching?: boolean | undefined;
  /** How far sending has come, by the id of the recipient. */
  progress?: ReadonlyMap<string, RecipientProgress> | undefined;
  /** Nothing can be added, changed or removed: it is being sent, or cannot be. Sets `data-locked`. @default false */
  locked?: boolean | undefined;
  /** Stands at the end of the line under the field: the role for all, the button that sends. */
  actions?: ReactNode;
  /** Said under the field in place of a chip's reason. */
  note?: ReactNode;
  /** Takes the `<input>`. */
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export interface RecipientFieldProps<Judged extends JudgedRecipient> extends RecipientFieldBaseProps {
  /** The field's name. */
  label: string;
  /** What it is for: it decides what each chip says. */
  purpose: RecipientPurpose<Judged>;
  /**
   * Who is suggested, the most likely first. Those who are chips already are left out here. Keep the array from render
   * to render. Null where only addresses are taken: nobody is suggested then.
   */
  candidates: readonly Pickable[] | null;
  /** What can be set for one recipient alone, among its details. */
  controls?: ((one: ControlledRecipient<Judged>) => ReactNode) | undefined;
}

/** One recipient whose details are open. */
export interface ControlledRecipient<Judged> {
  judged: Judged;
  /** As it stands in the names of controls. */
  name: string;
  set: (change: Partial<Omit<Recipient, 'id'>>) => void;
}

const nothingSent: ReadonlyMap<string, RecipientProgress> = new Map();
const nobody: readonly Pickable[] = [];

/** What a combobox is, for a field that suggests nobody. */
const plainField = {
  role: undefined,
  'aria-activedescendant': undefined,
  'aria-autocomplete': undefined,
  'aria-controls': undefined,
  'aria-expanded': undefined,
} as const;

/**
 * One field for people, groups, service accounts and addresses, whatever they are entered for: a combobox, and before
 * it a list of chips that the arrow keys reach. Takes a paste of a hundred addresses in any common form. Knows nothing
 * of the network: its purpose says at once what sending would do to each chip.
 *
 * Renders a `<div>`, which takes the ref, `className` and everything else.
 */
export const RecipientField = /* @__PURE__ */ forwardRef(function RecipientField<
  Judged extends JudgedRecipient,
>(
  {
    value,
    onValueChange,
    text,
    onTextChange,
    purpose,
    candidates,
    found = null,
    searching: isAwaited = false,
    progress = nothingSent,
    locked = false,
    label,
    controls,
    actions,
    note,
    inputRef,
    className,
    ...rest
  }: RecipientFieldProps<Judged>,
  ref: ForwardedRef<HTMLDivElement>,
) {
  const { m, format } = useMessages(pickerArea);
  const { polite } = useAnnounce();
  const { root, place } = useRoot(ref);
  const baseId = useId();
  const input = useRef<HTMLInputElement>(null);
  const inputElement = useMergedRef(inputRef, input);
  const field = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLDivElement>(null);
  const edited = useRef<Recipient | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [onlyAttention, setOnlyAttention] = useState(false);
  const [cutOff, setCutOff] = useState(false);
  const [wantsList, setWantsList] = useState(false);
  /** Why nobody was taken for a text. */
  const [refusal, setRefusal] = useState({ text: '', said: '' });
  // Whatever asked for the list: a field without a text asks for nobody.
  const isOpen = wantsList && !locked && text.trim() !== '';

  const judged = useMemo(() => purpose.judge(value, true), [value, purpose]);
  const { index, suggestions, loose, isComplete } = useSuggestions(
    text,
    candidates ?? nobody,
    found,
    judged,
    purpose,
  );
  // Not all of them have been gone through yet.
  const searching = isAwaited || !isComplete;
  const keys = useMemo(() => suggestions.map(({ principal }) => principalKey(principal)), [suggestions]);
  // Nobody else is meant where the best match needs nothing: a person moves to the one they mean.
  const first = loose || isWholeAddress(text) ? undefined : suggestions[0];
  const isFirstMeant = first !== undefined && !first.held && !first.disabled;
  const highlight = useHighlight(text, keys, isFirstMeant);
  const unmeant = isOpen && !isFirstMeant && !highlight.moved ? first : undefined;

  const chipList = useMemo(
    () =>
      judged.map((one) => {
        const state = progress.get(one.recipient.id);
        return {
          judged: one,
          id: one.recipient.id,
          words: purpose.words(one, state?.state === 'failed' ? state.error : null),
          sending: state?.state === 'sending',
        };
      }),
    [judged, purpose, progress],
  );
  const many = value.length >= manyChips;
  const summary = summariseRecipients(judged);
  const filtered = many && onlyAttention && chipList.some(needsLook);
  const shown = filtered ? chipList.filter(needsLook) : chipList;
  const chips = useChipFocus(
    shown.map(({ id }) => id),
    input,
  );
  const combobox = useCombobox({
    count: suggestions.length,
    isOpen,
    onOpenChange: setWantsList,
    highlighted: highlight.index,
    onHighlight: highlight.moveTo,
    onChoose: (index) => {
      const suggestion = suggestions[index];
      if (suggestion) choose(suggestion.principal);
    },
    isDisabled: (index) => suggestions[index]?.disabled ?? false,
  });
  const empty = noMatch();

  useEscapeLayer(isOpen && (suggestions.length > 0 || empty !== null || searching), () =>
    setWantsList(false),
  );
  useEscapeLayer(chips.isWithin && openId === null, () => input.current?.focus());
  useEscapeLayer(openId !== null, () => closeDetails());

  useSpokenSuggestions({ text, count: suggestions.length, loose, empty, isAsked: isOpen && !searching });

  const chipCount = useRef(value.length);
  useLayoutEffect(() => {
    // What was added last stands at the end, and so does the caret.
    if (value.length > chipCount.current && field.current)
      field.current.scrollTop = field.current.scrollHeight;
    chipCount.current = value.length;
  }, [value.length]);

  const handlers = useLatest({ onChipKeyDown, remove, toggle });
  const handleKeyDown = useCallback(
    (event: KeyboardEvent<HTMLButtonElement>, id: string) => handlers.current.onChipKeyDown(event, id),
    [handlers],
  );
  const handleRemove = useCallback((id: string) => handlers.current.remove(id, 'next'), [handlers]);
  const handleToggle = useCallback((id: string) => handlers.current.toggle(id), [handlers]);

  function noMatch(): string | null {
    const typed = text.trim();
    if (typed === '' || candidates === null) return null;
    const entry = parseRecipients(typed.slice(0, 1_000)).entries[0];
    const [answer] = purpose.judge(createRecipients(entry ? [entry] : [], []), false);
    return answer ? (purpose.words(answer, null).reasons[0] ?? null) : null;
  }

  /** Adds chips, in place of one that is edited, and says so. */
  function add(entries: readonly Recipient['entry'][], existing = value): void {
    if (entries.length === 0) return;
    const named = entries.map((entry) => {
      const principal =
        entry.kind === 'malformed' && entry.reason === 'not-an-address'
          ? findByName(index, entry.text)
          : null;
      return principal ? ({ kind: 'picked', principal } as const) : entry;
    });
    const before = named.length === 1 ? edited.current : null;
    edited.current = null;
    const made = createRecipients(named, value, before?.role);
    const next = [...existing, ...(before ? made.map((one) => ({ ...before, ...one })) : made)];
    onValueChange(next);
    chips.forget();
    const answers = purpose.judge(next, true);
    const [first, ...others] = answers.slice(existing.length);
    if (!first) return;
    if (others.length > 0) {
      const { ready, attention, already } = summariseRecipients(answers);
      const all = m.picker.summary(ready, attention, already, format);
      polite(m.picker.added(m.picker.chips(named.length, format), all));
      return;
    }
    const { name, given, reasons, tone } = purpose.words(first, null);
    const what = tone === 'bad' || given === null ? name : `${name}, ${given}`;
    const added = m.picker.added(what, m.picker.chips(next.length, format));
    polite([added, ...reasons].join(' '));
  }

  function choose(principal: Pickable, rest = ''): void {
    if (locked) return;
    add([{ kind: 'picked', principal }]);
    type(rest);
    setWantsList(false);
  }

  /** Makes chips of a text. `rest` stays in the field. */
  function commit(typed: string, rest = ''): void {
    const parsed = parseRecipients(typed);
    add(parsed.entries);
    type([parsed.rest, rest].filter(Boolean).join(', '));
    setCutOff(parsed.rest !== '');
    setWantsList(false);
  }

  function type(next: string): void {
    setCutOff(false);
    onTextChange(next);
  }

  function onInput(element: HTMLInputElement, composing: boolean): void {
    const typed = element.value;
    // Half a word of an input method is not finished by what it holds for the moment.
    const end = composing ? 0 : endOfFinished(typed);
    if (end > 0) {
      finish(typed.slice(0, end), typed.slice(end).trimStart());
    } else if (!composing && /\s$/.test(typed) && isWholeAddress(typed)) {
      commit(typed);
    } else {
      type(typed);
      setWantsList(true);
    }
  }

  function refuse({ principal, note }: Suggestion): void {
    const said = m.picker.nobodyAdded(isolateText(clipText(principalName(m, principal))), note);
    setRefusal({ text, said });
    polite(said);
  }

  /** A separator ends a text: somebody who was moved to is meant, or whom the text names. */
  function finish(typed: string, rest = ''): void {
    const moved = isOpen && highlight.moved ? suggestions[highlight.index] : undefined;
    if (moved && !moved.disabled) choose(moved.principal, rest);
    else commit(typed, rest);
  }

  function onInputKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const typed = text.trim();
    // A field without a text has nobody to move through.
    if (typed !== '' && combobox.onMoveKey(event)) return;
    switch (event.key) {
      case 'Enter':
      case 'Tab': {
        if (typed === '' || (event.key === 'Tab' && (event.shiftKey || locked))) return;
        const suggestion = isOpen ? suggestions[highlight.index] : undefined;
        // Tab leaves somebody alone whom Enter would not take, and goes on.
        if (event.key === 'Tab' && !suggestion && unmeant) return;
        event.preventDefault();
        if (suggestion) {
          if (suggestion.disabled) refuse(suggestion);
          else choose(suggestion.principal);
        } else if (unmeant) {
          refuse(unmeant);
        } else if (searching && !typed.includes('@')) {
          polite(m.picker.searching);
        } else if (!locked) {
          commit(text);
        }
        return;
      }
      case 'Backspace':
        // A held key empties the field and stops there.
        if (text === '' && !event.repeat) chips.focus(shown.at(-1)?.id);
        return;
      case backKey(event.currentTarget): {
        const { selectionStart, selectionEnd } = event.currentTarget;
        if (selectionStart !== 0 || selectionEnd !== 0 || shown.length === 0) return;
        event.preventDefault();
        chips.focus(shown.at(-1)?.id);
      }
    }
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    if (locked) return;
    const pasted = event.clipboardData.getData('text/plain');
    const { selectionStart, selectionEnd } = event.currentTarget;
    const before = text.slice(0, selectionStart ?? text.length);
    const after = text.slice(selectionEnd ?? text.length);
    const whole = before + pasted + after;
    if (!isPastedList(pasted, whole)) return;
    event.preventDefault();
    commit(whole);
  }

  function onChipKeyDown(event: KeyboardEvent<HTMLButtonElement>, id: string): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (chips.onMoveKey(event, id)) return;
    switch (event.key) {
      case 'ArrowDown':
        if (openId !== id) return;
        event.preventDefault();
        details.current?.querySelector<HTMLElement>('select, button')?.focus();
        return;
      case 'Delete':
      case 'Backspace':
        event.preventDefault();
        if (!event.repeat) remove(id, event.key === 'Delete' ? 'next' : 'previous');
        return;
      case 'Enter': {
        const recipient = shown.find((chip) => chip.id === id)?.judged.recipient;
        if (recipient && recipient.entry.kind !== 'picked') {
          event.preventDefault();
          edit(recipient);
        }
        return;
      }
      default:
        // Typing goes on in the field: the letter arrives there because focus does first.
        if (event.key.length === 1 && event.key !== ' ') input.current?.focus();
    }
  }

  function remove(id: string, then: 'next' | 'previous'): void {
    if (locked) return;
    const place = shown.findIndex((chip) => chip.id === id);
    const gone = shown[place];
    if (!gone) return;
    const [next, previous] = [shown[place + 1], shown[place - 1]];
    const neighbour = then === 'next' ? (next ?? previous) : (previous ?? next);
    polite(m.picker.removed(gone.words.name, m.picker.chips(value.length - 1, format)));
    chips.focusOnceDrawn(neighbour?.id ?? null);
    if (openId === id) setOpenId(null);
    onValueChange(value.filter((recipient) => recipient.id !== id));
  }

  function edit(recipient: Recipient): void {
    const { id, entry } = recipient;
    if (locked || entry.kind === 'picked') return;
    const without = value.filter((other) => other.id !== id);
    const unfinished = text.trim() === '' ? [] : parseRecipients(text).entries;
    if (unfinished.length > 0) add(unfinished, without);
    else onValueChange(without);
    edited.current = recipient;
    type(
      entry.kind === 'address'
        ? formatAddress(entry.email, entry.name)
        : (wireAddress(entry.text) ?? entry.text),
    );
    if (openId === id) setOpenId(null);
    chips.focusOnceDrawn(null);
  }

  function toggle(id: string): void {
    setOpenId((open) => (open === id ? null : id));
  }

  function closeDetails(): void {
    if (openId !== null && details.current?.matches(':focus-within')) {
      chips.focus(openId);
    }
    setOpenId(null);
  }

  const open = chipList.find(({ id }) => id === openId);
  const looked =
    (chips.isWithin ? shown.find(({ id }) => id === chips.activeId) : undefined) ?? shown.find(needsLook);
  // Open details say it already.
  const line =
    note ?? (cutOff ? m.picker.tooMuch : open && open === looked ? undefined : looked?.words.reasons[0]);

  return (
    <RootContext.Provider value={place}>
      <div
        {...root}
        {...rest}
        data-locked={locked || undefined}
        className={cx(root.className, 'rcl-picker', className)}
      >
        <div className="rcl-picker-box">
          <div ref={field} className="rcl-picker-field" {...scrollStop(null)}>
            {shown.length > 0 && (
              // eslint-disable-next-line jsx-a11y/no-redundant-roles -- without bullets Safari no longer takes it for a list
              <ul role="list" aria-label={m.picker.chips(value.length, format)} className="rcl-picker-chips">
                {shown.map(({ id, judged: one, words, sending }) => (
                  <RecipientChip
                    key={id}
                    baseId={baseId}
                    judged={one}
                    words={words}
                    sending={sending}
                    tabStop={id === chips.tabStop}
                    detailsId={id === openId ? `${baseId}-details` : undefined}
                    locked={locked}
                    onKeyDown={handleKeyDown}
                    onFocus={chips.enter}
                    onBlur={chips.leave}
                    onToggle={handleToggle}
                    onRemove={handleRemove}
                    register={chips.register}
                  />
                ))}
              </ul>
            )}
            <label {...combobox.labelProps} className="rcl-hidden">
              {label}
            </label>
            <input
              {...notACredential}
              {...combobox.inputProps}
              {...(candidates === null ? plainField : {})}
              ref={inputElement}
              value={text}
              onChange={({ currentTarget, nativeEvent }) =>
                onInput(currentTarget, isOfInputMethod(nativeEvent))
              }
              onClick={() => setWantsList(true)}
              // Not in the same breath: a dialog around it takes what leaves the page between two places of focus
              // for the loss of focus, and brings it back to itself.
              onBlur={() => startTransition(() => setWantsList(false))}
              onKeyDown={unlessComposing(onInputKeyDown)}
              onFocus={chips.leave}
              onPaste={onPaste}
              onCompositionEnd={({ currentTarget }) => onInput(currentTarget, false)}
              aria-describedby={note == null ? `${baseId}-hint` : `${baseId}-line ${baseId}-hint`}
              className="rcl-picker-input"
              type="text"
              inputMode="email"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="done"
              readOnly={locked}
              placeholder={value.length === 0 ? label : undefined}
            />
          </div>
          <SuggestionList
            open={isOpen}
            suggestions={suggestions}
            highlighted={highlight.index}
            loose={loose}
            searching={searching}
            empty={empty}
            refused={refusal.said !== '' && refusal.text === text ? refusal.said : null}
            listProps={{ ...combobox.listProps, 'aria-label': m.picker.suggestions }}
            optionProps={combobox.optionProps}
          />
        </div>
        <span id={`${baseId}-hint`} hidden>
          {m.picker.hint}
        </span>
        {many && (
          <div className="rcl-picker-summary">
            <span>{m.picker.summary(summary.ready, summary.attention, summary.already, format)}</span>
            {chipList.some(needsLook) && (
              <Button variant="link" onClick={() => setOnlyAttention(!filtered)}>
                {filtered ? m.picker.showAll : m.picker.showAttention}
              </Button>
            )}
          </div>
        )}
        {open && (
          <RecipientDetails
            ref={details}
            id={`${baseId}-details`}
            judged={open.judged}
            words={open.words}
            locked={locked}
            controls={controls?.({
              judged: open.judged,
              name: open.words.name,
              set: (change) =>
                onValueChange(
                  value.map((recipient) =>
                    recipient.id === open.id ? { ...recipient, ...change } : recipient,
                  ),
                ),
            })}
            onEdit={() => edit(open.judged.recipient)}
            onClose={() => {
              chips.focus(open.id);
              setOpenId(null);
            }}
          />
        )}
        {(value.length > 0 || cutOff || note != null) && (
          <div className="rcl-picker-bar">
            <div
              id={`${baseId}-line`}
              className="rcl-picker-line"
              data-tone={note != null || cutOff ? undefined : looked?.words.tone}
            >
              {line}
            </div>
            {actions && <div className="rcl-picker-actions">{actions}</div>}
          </div>
        )}
      </div>
    </RootContext.Provider>
  );
}) as <Judged extends JudgedRecipient>(
  props: RecipientFieldProps<Judged> & RefAttributes<HTMLDivElement>,
) => ReactElement;

/** Whether a person should look at a chip before it is sent. */
function needsLook({ words }: { words: RecipientWords }): boolean {
  return words.tone === 'bad' || words.tone === 'warn';
}
