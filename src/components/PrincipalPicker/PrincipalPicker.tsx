'use client';

import { useCombobox } from 'downshift';
import {
  forwardRef,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { principalKey, type Role } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useLatest } from '../internal/useLatest.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRootProps } from '../RolecallProvider/useRootProps.js';
import { classifyRecipients, summariseRecipients, type RecipientFacts } from './classifyRecipients.js';
import { formatAddress } from './formatAddress.js';
import { parseRecipients } from './parseRecipients.js';
import { createRecipients, type Pickable, type Recipient } from './Recipient.js';
import { RecipientChip } from './RecipientChip.js';
import { RecipientDetails } from './RecipientDetails.js';
import { recipientWords, type RecipientProgress } from './recipientWords.js';
import { findByName } from './searchPrincipals.js';
import { SuggestionList } from './SuggestionList.js';
import { endOfFinished, isWholeAddress } from './typedText.js';
import { useHighlight } from './useHighlight.js';
import { useSuggestions, type FoundPrincipals } from './useSuggestions.js';

/** From this many chips on they are counted in a sentence. */
const manyChips = 11;

/** How long typing has to rest before the number of suggestions is spoken, in ms. */
const speakCountMs = 600;

export interface PrincipalPickerProps extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'children' | 'onChange' | 'defaultValue'
> {
  /** The chips, in display order. */
  value: readonly Recipient[];
  onValueChange: (value: readonly Recipient[]) => void;
  /** What is typed and not yet a chip. */
  text: string;
  onTextChange: (text: string) => void;
  /** What is known about the workspace and the resource: it decides what each chip says. */
  facts: RecipientFacts;
  /** The roles that a chip of its own may get, weakest first. */
  roles: readonly Role[];
  /** Who is suggested, the most likely first. Those who are chips already are left out here. Keep the array from render to render. */
  candidates: readonly Pickable[];
  /** What a search elsewhere found for `text`, where not everybody is among `candidates`. @default null */
  found?: FoundPrincipals | null;
  /** Candidates or an answer are still on their way. @default false */
  searching?: boolean;
  /** How far sending has come, by the id of the recipient. */
  progress?: ReadonlyMap<string, RecipientProgress>;
  /** Nothing can be added, changed or removed: it is being sent. Sets `data-locked`. @default false */
  locked?: boolean;
  /** The field's name. @default 'Add people, groups or addresses' */
  label?: string | undefined;
  /** The workspace's name, for sentences. @default null */
  workspace?: string | null;
  /** Stands at the end of the line under the field: the role for all, the button that sends. */
  actions?: ReactNode;
  /** Said under the field in place of a chip's reason. */
  note?: ReactNode;
  /** Takes the `<input>`. */
  inputRef?: Ref<HTMLInputElement>;
}

const nothingSent: ReadonlyMap<string, RecipientProgress> = new Map();

/**
 * One field for people, groups, service accounts and addresses: a combobox, and before it a list of chips that the
 * arrow keys reach. Takes a paste of a hundred addresses in any common form. Knows nothing of the network: it is given
 * the facts, and says at once what sending would do to each chip.
 *
 * Renders a `<div>`, which takes the ref, `className` and everything else.
 */
export const PrincipalPicker = /* @__PURE__ */ forwardRef<HTMLDivElement, PrincipalPickerProps>(
  function PrincipalPicker(
    {
      value,
      onValueChange,
      text,
      onTextChange,
      facts,
      roles,
      candidates,
      found = null,
      searching = false,
      progress = nothingSent,
      locked = false,
      label,
      workspace = null,
      actions,
      note,
      inputRef,
      className,
      ...rest
    },
    ref,
  ) {
    const { m, format } = useMessages(sharingArea);
    const { polite } = useAnnounce();
    const root = useRootProps();
    const baseId = useId();
    const input = useRef<HTMLInputElement | null>(null);
    const field = useRef<HTMLDivElement>(null);
    const details = useRef<HTMLDivElement>(null);
    const chips = useRef(new Map<string, HTMLButtonElement>());
    const focusAfter = useRef<string | null>(null);
    const editedRole = useRef<Role | null>(null);
    const [activeId, setActiveId] = useState<string | null>(null);
    const [openId, setOpenId] = useState<string | null>(null);
    const [inChips, setInChips] = useState(false);
    const [onlyAttention, setOnlyAttention] = useState(false);
    const [cutOff, setCutOff] = useState(false);

    const classified = useMemo(() => classifyRecipients(value, facts), [value, facts]);
    const { index, suggestions, loose } = useSuggestions(text, candidates, found, classified, facts);
    const keys = useMemo(() => suggestions.map(({ principal }) => principalKey(principal)), [suggestions]);
    const highlight = useHighlight(text, keys, text.trim() !== '' && !loose && !isWholeAddress(text));

    const wordsOf = (one: (typeof classified)[number]) =>
      recipientWords({ m, format, workspace }, one, progress.get(one.recipient.id));
    const needsLook = (one: (typeof classified)[number]) => {
      const { tone } = wordsOf(one);
      return tone === 'bad' || tone === 'warn';
    };
    const many = value.length >= manyChips;
    const summary = summariseRecipients(classified);
    const filtered = many && onlyAttention && classified.some(needsLook);
    const shown = filtered ? classified.filter(needsLook) : classified;
    const combobox = useCombobox({
      id: baseId,
      items: suggestions,
      itemToString: () => '',
      itemToKey: (item) => item && principalKey(item.principal),
      isItemDisabled: ({ disabled }) => disabled,
      inputValue: text,
      selectedItem: null,
      highlightedIndex: highlight.index,
      onHighlightedIndexChange: ({ highlightedIndex }) => highlight.moveTo(highlightedIndex),
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) choose(selectedItem.principal);
      },
      stateReducer: (state, { type, changes }) => {
        switch (type) {
          case useCombobox.stateChangeTypes.InputChange:
            // Where it starts for a new text is decided by useHighlight; a text that was erased asks for nobody.
            return {
              ...changes,
              isOpen: changes.inputValue?.trim() !== '',
              highlightedIndex: state.highlightedIndex,
            };
          case useCombobox.stateChangeTypes.InputClick:
            return { ...state, isOpen: state.isOpen || text.trim() !== '' };
          case useCombobox.stateChangeTypes.InputBlur:
            // Leaving the field takes nobody.
            return { ...changes, selectedItem: null, inputValue: state.inputValue };
          default:
            return changes;
        }
      },
    });
    const isOpen = combobox.isOpen && !locked;
    const empty = noMatch();

    useEscapeLayer(isOpen && (suggestions.length > 0 || empty !== null || searching), combobox.closeMenu);
    useEscapeLayer(inChips && openId === null, () => input.current?.focus());
    useEscapeLayer(openId !== null, () => closeDetails());

    useEffect(() => {
      if (!isOpen || text.trim() === '' || searching) return;
      const spoken =
        suggestions.length === 0
          ? empty
          : `${loose ? `${m.picker.loose} ` : ''}${m.picker.suggestionCount(suggestions.length, format)}`;
      const timer = setTimeout(() => {
        if (spoken !== null) polite(spoken);
      }, speakCountMs);
      return () => clearTimeout(timer);
    }, [isOpen, text, searching, suggestions.length, loose, empty, m, format, polite]);

    // What was removed is announced before focus moves, and there is something to move to only once it is drawn.
    useLayoutEffect(() => {
      const id = focusAfter.current;
      if (id === null) return;
      focusAfter.current = null;
      (chips.current.get(id) ?? input.current)?.focus();
    });

    const chipCount = useRef(value.length);
    useLayoutEffect(() => {
      // What was added last stands at the end, and so does the caret.
      if (value.length > chipCount.current && field.current)
        field.current.scrollTop = field.current.scrollHeight;
      chipCount.current = value.length;
    }, [value.length]);

    const register = useCallback((id: string, element: HTMLButtonElement | null) => {
      if (element) chips.current.set(id, element);
      else chips.current.delete(id);
    }, []);

    const enterChip = useCallback((id: string) => {
      setActiveId(id);
      setInChips(true);
    }, []);
    const leaveChips = useCallback(() => setInChips(false), []);

    const handlers = useLatest({ onChipKeyDown, remove, toggle });
    const handleKeyDown = useCallback(
      (event: KeyboardEvent<HTMLButtonElement>, id: string) => handlers.current.onChipKeyDown(event, id),
      [handlers],
    );
    const handleRemove = useCallback((id: string) => handlers.current.remove(id, 'next'), [handlers]);
    const handleToggle = useCallback((id: string) => handlers.current.toggle(id), [handlers]);

    function noMatch(): string | null {
      const typed = text.trim();
      if (typed === '') return null;
      const entry = parseRecipients(typed.slice(0, 1_000)).entries[0];
      const [answer] = classifyRecipients(createRecipients(entry ? [entry] : [], []), {
        ...facts,
        maxPrincipals: null,
      });
      if (answer?.verdict.is === 'new') return null;
      return answer ? (recipientWords({ m, format, workspace }, answer, undefined).reasons[0] ?? null) : null;
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
      const role = named.length === 1 ? editedRole.current : null;
      editedRole.current = null;
      const next = [...existing, ...createRecipients(named, value, role)];
      onValueChange(next);
      setActiveId(null);
      const answers = classifyRecipients(next, facts);
      const [first, ...others] = answers.slice(existing.length);
      if (!first) return;
      if (others.length > 0) {
        const { ready, attention, already } = summariseRecipients(answers);
        const all = m.picker.summary(ready, attention, already, format);
        polite(m.picker.added(m.picker.chips(named.length, format), all));
        return;
      }
      const { name, role: given, reasons, tone } = recipientWords({ m, format, workspace }, first, undefined);
      const what = tone === 'bad' ? name : `${name}, ${given}`;
      const added = m.picker.added(what, m.picker.chips(next.length, format));
      polite([added, ...reasons].join(' '));
    }

    function choose(principal: Pickable, rest = ''): void {
      if (locked) return;
      add([{ kind: 'picked', principal }]);
      type(rest);
      combobox.closeMenu();
    }

    /** Makes chips of a text. `rest` stays in the field. */
    function commit(typed: string, rest = ''): void {
      const parsed = parseRecipients(typed);
      add(parsed.entries);
      type([parsed.rest, rest].filter(Boolean).join(', '));
      setCutOff(parsed.rest !== '');
      combobox.closeMenu();
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
      }
    }

    /** A separator ends a text: somebody who was moved to is meant, or whom the text names. */
    function finish(typed: string, rest = ''): void {
      const moved = isOpen && highlight.moved ? suggestions[highlight.index] : undefined;
      if (moved && !moved.disabled) choose(moved.principal, rest);
      else commit(typed, rest);
    }

    function onInputKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
      // What an input method does with a key is its own business.
      if (event.nativeEvent.isComposing) {
        leaveToUs(event);
        return;
      }
      const typed = text.trim();
      switch (event.key) {
        case 'Enter':
        case 'Tab': {
          if (event.key === 'Tab' && (event.shiftKey || typed === '' || locked)) return;
          leaveToUs(event);
          if (typed === '' && !isOpen) return;
          event.preventDefault();
          const suggestion = isOpen ? suggestions[highlight.index] : undefined;
          if (suggestion) {
            if (!suggestion.disabled) choose(suggestion.principal);
          } else if (searching && !typed.includes('@')) {
            polite(m.picker.searching);
          } else if (typed !== '' && !locked) {
            commit(text);
          }
          return;
        }
        case 'Backspace':
          // A held key empties the field and stops there.
          if (text === '' && !event.repeat) focusChip(-1);
          return;
        case 'Home':
        case 'End':
          leaveToUs(event);
          return;
        case 'Escape':
          if (!isOpen) leaveToUs(event);
          return;
        case backKey(event.currentTarget): {
          const { selectionStart, selectionEnd } = event.currentTarget;
          if (selectionStart !== 0 || selectionEnd !== 0 || shown.length === 0) return;
          event.preventDefault();
          focusChip(-1);
          return;
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
      const { entries } = parseRecipients(whole);
      // A name is not finished by being pasted: it is looked for, as if it were typed.
      if (
        entries.length < 2 &&
        entries[0]?.kind !== 'address' &&
        pasted.length < 1_000 &&
        endOfFinished(whole) === 0
      ) {
        return;
      }
      event.preventDefault();
      commit(whole);
    }

    function focusChip(place: number): void {
      const id = shown.at(place)?.recipient.id;
      if (id !== undefined) chips.current.get(id)?.focus();
    }

    function onChipKeyDown(event: KeyboardEvent<HTMLButtonElement>, id: string): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const place = shown.findIndex(({ recipient }) => recipient.id === id);
      const back = backKey(event.currentTarget);
      switch (event.key) {
        case 'ArrowLeft':
        case 'ArrowRight': {
          event.preventDefault();
          const next = event.key === back ? Math.max(0, place - 1) : place + 1;
          if (next < shown.length) focusChip(next);
          else input.current?.focus();
          return;
        }
        case 'Home':
          event.preventDefault();
          focusChip(0);
          return;
        case 'End':
          event.preventDefault();
          focusChip(-1);
          return;
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
          const recipient = shown[place]?.recipient;
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
      const place = shown.findIndex(({ recipient }) => recipient.id === id);
      const gone = shown[place];
      if (!gone) return;
      const [next, previous] = [shown[place + 1], shown[place - 1]];
      const neighbour = then === 'next' ? (next ?? previous) : (previous ?? next);
      polite(m.picker.removed(wordsOf(gone).name, m.picker.chips(value.length - 1, format)));
      focusAfter.current = neighbour?.recipient.id ?? '';
      if (openId === id) setOpenId(null);
      onValueChange(value.filter((recipient) => recipient.id !== id));
    }

    function edit({ id, entry, role }: Recipient): void {
      if (locked || entry.kind === 'picked') return;
      const without = value.filter((recipient) => recipient.id !== id);
      const unfinished = text.trim() === '' ? [] : parseRecipients(text).entries;
      if (unfinished.length > 0) add(unfinished, without);
      else onValueChange(without);
      editedRole.current = role;
      type(entry.kind === 'address' ? formatAddress(entry.email, entry.name) : entry.text);
      if (openId === id) setOpenId(null);
      focusAfter.current = '';
    }

    function toggle(id: string): void {
      setOpenId((open) => (open === id ? null : id));
    }

    function closeDetails(): void {
      if (openId !== null && details.current?.matches(':focus-within')) {
        chips.current.get(openId)?.focus();
      }
      setOpenId(null);
    }

    const open = classified.find(({ recipient }) => recipient.id === openId);
    const tabStop = shown.some(({ recipient }) => recipient.id === activeId)
      ? activeId
      : shown.at(-1)?.recipient.id;
    const looked =
      (inChips ? shown.find(({ recipient }) => recipient.id === activeId) : undefined) ??
      shown.find(needsLook);
    const lookedWords = looked && wordsOf(looked);
    // Open details say it already.
    const line =
      note ?? (cutOff ? m.picker.tooMuch : open && open === looked ? undefined : lookedWords?.reasons[0]);

    return (
      <RootContext.Provider value={true}>
        <div
          {...root}
          {...rest}
          ref={ref}
          data-locked={locked || undefined}
          className={cx(root.className, 'rcl-picker', className)}
        >
          <div className="rcl-picker-box">
            <div ref={field} className="rcl-picker-field">
              {shown.length > 0 && (
                // eslint-disable-next-line jsx-a11y/no-redundant-roles -- without bullets Safari no longer takes it for a list
                <ul
                  role="list"
                  aria-label={m.picker.chips(value.length, format)}
                  className="rcl-picker-chips"
                >
                  {shown.map((one) => (
                    <RecipientChip
                      key={one.recipient.id}
                      baseId={baseId}
                      classified={one}
                      progress={progress.get(one.recipient.id)}
                      workspace={workspace}
                      tabStop={one.recipient.id === tabStop}
                      detailsId={one.recipient.id === openId ? `${baseId}-details` : undefined}
                      locked={locked}
                      onKeyDown={handleKeyDown}
                      onFocus={enterChip}
                      onBlur={leaveChips}
                      onToggle={handleToggle}
                      onRemove={handleRemove}
                      register={register}
                    />
                  ))}
                </ul>
              )}
              <label {...combobox.getLabelProps()} className="rcl-hidden">
                {label ?? m.picker.label}
              </label>
              <input
                {...combobox.getInputProps({
                  ref: (element: HTMLInputElement | null) => {
                    input.current = element;
                    if (typeof inputRef === 'function') inputRef(element);
                    else if (inputRef) inputRef.current = element;
                  },
                  'aria-expanded': isOpen && suggestions.length > 0,
                  onChange: ({ currentTarget, nativeEvent }) =>
                    onInput(currentTarget, (nativeEvent as InputEvent).isComposing),
                  onFocus: leaveChips,
                  onKeyDown: onInputKeyDown,
                  onPaste,
                  onCompositionEnd: (event) => onInput(event.currentTarget, false),
                })}
                aria-describedby={`${baseId}-hint`}
                className="rcl-picker-input"
                type="text"
                inputMode="email"
                autoCapitalize="none"
                autoCorrect="off"
                spellCheck={false}
                enterKeyHint="done"
                readOnly={locked}
                placeholder={value.length === 0 ? (label ?? m.picker.label) : undefined}
              />
            </div>
            <SuggestionList
              open={isOpen}
              suggestions={suggestions}
              highlighted={highlight.index}
              loose={loose}
              searching={searching}
              empty={empty}
              listProps={combobox.getMenuProps({ 'aria-label': m.picker.suggestions })}
              optionProps={(item, place) => combobox.getItemProps({ item, index: place })}
            />
          </div>
          <span id={`${baseId}-hint`} hidden>
            {m.picker.hint}
          </span>
          {many && (
            <div className="rcl-picker-summary">
              <span>{m.picker.summary(summary.ready, summary.attention, summary.already, format)}</span>
              {classified.some(needsLook) && (
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
              classified={open}
              progress={progress.get(open.recipient.id)}
              workspace={workspace}
              roles={roles}
              locked={locked}
              onRoleChange={(role) =>
                onValueChange(
                  value.map((recipient) =>
                    recipient.id === open.recipient.id
                      ? { ...recipient, role: role === facts.role ? null : role }
                      : recipient,
                  ),
                )
              }
              onEdit={() => edit(open.recipient)}
              onClose={() => {
                chips.current.get(open.recipient.id)?.focus();
                setOpenId(null);
              }}
            />
          )}
          {(value.length > 0 || cutOff || note != null) && (
            <div className="rcl-picker-bar">
              <div
                className="rcl-picker-line"
                data-tone={note != null || cutOff ? undefined : lookedWords?.tone}
              >
                {line}
              </div>
              {actions && <div className="rcl-picker-actions">{actions}</div>}
            </div>
          )}
        </div>
      </RootContext.Provider>
    );
  },
);

/** The arrow key that goes against the direction of writing. */
function backKey(element: Element): 'ArrowLeft' | 'ArrowRight' {
  return getComputedStyle(element).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
}

/** Tells downshift to do nothing about a key. */
function leaveToUs(event: KeyboardEvent): void {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
}
