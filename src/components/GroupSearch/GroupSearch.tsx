'use client';

import {
  forwardRef,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { endsSession, type Group } from '../../hooks/index.js';
import { groupsArea } from '../../locales/en/groupsArea.js';
import { asWidget } from '../internal/asWidget.js';
import { Avatar } from '../internal/Avatar.js';
import { Banner } from '../internal/Banner.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { groupSize } from '../internal/groupSize.js';
import { Icon } from '../internal/Icon.js';
import { LeftOutNote } from '../internal/LeftOutNote.js';
import { principalName } from '../internal/principalName.js';
import { Refused } from '../internal/Refused.js';
import { RetryAction } from '../internal/RetryAction.js';
import { scrollStop } from '../internal/scrollStop.js';
import { Spinner } from '../internal/Spinner.js';
import { unlessComposing } from '../internal/unlessComposing.js';
import { useCombobox } from '../internal/useCombobox.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { VisuallyHidden } from '../internal/VisuallyHidden.js';
import { wholeUnderPointer } from '../internal/wholeUnderPointer.js';
import { notACredential } from '../internal/notACredential.js';
import { clipText } from '../RecipientField/clipText.js';
import { useHighlight } from '../RecipientField/useHighlight.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { sessionEndText } from '../internal/sessionEndText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { useGroupFinder } from './useGroupFinder.js';

/** How long typing has to rest before the number of groups is spoken, in ms. */
const speakCountMs = 600;

const noKeys: readonly string[] = [];

export interface GroupSearchProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'onChange'> {
  /** The id of the group that is open, marked in the list; null for none. Left out: the one taken last. */
  groupId?: string | null | undefined;
  /** Called when a person takes a group. What a search found may tell less of it than a list does. */
  onGroupChange?: ((group: Group) => void) | undefined;
  /** The field's name. @default "Find a group", in the person's language */
  label?: string | undefined;
  /** Takes the `<input>`. */
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/**
 * A field and, always in sight below it, the groups that fit what is typed, with how many people are in each. Arrow keys
 * move through them, Enter or a press takes one. While a new answer is on its way the former one stays in sight, and
 * nothing of it can be taken.
 *
 * Renders a `<div>`, which takes the ref, `className` and everything else.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedGroupSearch = /* @__PURE__ */ forwardRef<HTMLDivElement, GroupSearchProps>(function GroupSearch(
  { groupId, onGroupChange, label, inputRef, className, ...rest },
  ref,
) {
  const { m, format } = useMessages(groupsArea);
  const { polite } = useAnnounce();
  const { emit } = useContext(SettingsContext);
  const { root, place } = useRoot(ref);
  const ownInput = useRef<HTMLInputElement>(null);
  const input = useMergedRef(inputRef ?? null, ownInput);
  const baseId = useId();
  const [focused, setFocused] = useState(false);
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<string | null>(null);
  const openId = groupId === undefined ? taken : groupId;
  const found = useGroupFinder(text);
  const { state, groups, within, more, loose, stale, error } = found;
  const highlight = useHighlight(
    text,
    stale ? noKeys : groups.map(({ id }) => id),
    // One that only comes close is not meant by itself.
    text.trim() !== '' && !stale && !loose,
  );

  const isSignedOut = error?.code === 'signed_out';
  const ended = endsSession(error) ? sessionEndText(m, error) : null;
  useEffect(() => {
    if (isSignedOut) emit({ type: 'signed-out' });
  }, [isSignedOut, emit]);
  useEffect(() => {
    if (text.trim() === '' || stale || state !== 'ready') return;
    const timer = setTimeout(() => polite(sayCount()), speakCountMs);
    return () => clearTimeout(timer);

    function sayCount(): string {
      return groups.length === 0
        ? m.groups.noneFound(text.trim())
        : m.groups.resultCount(groups.length + more, format);
    }
  }, [text, stale, state, groups.length, more, polite, m, format]);

  function take(group: Group | undefined): void {
    if (!group) return;
    if (stale) {
      polite(m.picker.searching);
      return;
    }
    setTaken(group.id);
    onGroupChange?.(group);
  }

  const combobox = useCombobox({
    count: groups.length,
    isOpen: true,
    highlighted: highlight.index,
    onHighlight: (index) => {
      if (!stale) highlight.moveTo(index);
    },
    onChoose: (index) => take(groups[index]),
  });

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (combobox.onMoveKey(event) || event.key !== 'Enter') return;
    event.preventDefault();
    if (state === 'loading') polite(m.picker.searching);
    else if (loose && highlight.index < 0) polite(m.groups.noneFound(text.trim()));
    else take(groups[highlight.index]);
  }

  /** For a group that was given focus, such as the one a person comes back from: it takes keys like any in a list. */
  function onGroupKeyDown(event: KeyboardEvent<HTMLElement>, group: Group, index: number): void {
    const isTaken = event.key === 'Enter' || event.key === ' ';
    if (!isTaken && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (isTaken) {
      take(group);
      return;
    }
    highlight.moveTo(Math.min(Math.max(index + (event.key === 'ArrowDown' ? 1 : -1), 0), groups.length - 1));
    ownInput.current?.focus();
  }

  // One layer at a time: what is around the field stays open.
  useEscapeLayer(focused && text !== '', () => setText(''));

  return (
    <RootContext.Provider value={place}>
      <div {...root} {...rest} className={cx(root.className, 'rcl-group-search', className)}>
        <label {...combobox.labelProps} className="rcl-hidden">
          {label ?? m.groups.find}
        </label>
        <div className="rcl-search rcl-group-search-field">
          <Icon name="search" />
          <input
            {...notACredential}
            {...combobox.inputProps}
            ref={input}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={unlessComposing(onKeyDown)}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            aria-describedby={`${baseId}-hint`}
            className="rcl-input"
            type="text"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            placeholder={label ?? m.groups.find}
          />
          {stale && <Spinner />}
        </div>
        <span id={`${baseId}-hint`} hidden>
          {m.groups.findHint}
        </span>
        {loose && groups.length > 0 && <p className="rcl-hint">{m.picker.loose}</p>}
        <div
          {...combobox.listProps}
          aria-label={m.groups.results}
          aria-busy={stale || undefined}
          className="rcl-group-results"
          {...scrollStop(null)}
          hidden={groups.length === 0}
        >
          {groups.map((group, index) => {
            const size = groupSize(group);
            const name = principalName(m, group);
            return (
              <div
                key={group.id}
                {...combobox.optionProps(index)}
                role="option"
                aria-selected={index === highlight.index}
                tabIndex={-1}
                onKeyDown={(event) => onGroupKeyDown(event, group, index)}
                aria-disabled={stale || undefined}
                className="rcl-group-result"
                data-highlighted={index === highlight.index || undefined}
                data-open={group.id === openId || undefined}
              >
                <Avatar kind="group" id={group.id} name={name} />
                <span className="rcl-group-result-name" {...wholeUnderPointer(name)}>
                  <bdi>{clipText(name)}</bdi>
                  {group.id === openId && <VisuallyHidden>, {m.groups.open}</VisuallyHidden>}
                </span>
                {group.managed && (
                  <span className="rcl-group-result-note">
                    <Icon name="lock" />
                    <VisuallyHidden>{m.groups.managed}</VisuallyHidden>
                  </span>
                )}
                {size !== null && (
                  <span className="rcl-group-result-count">{m.common.people(size, format)}</span>
                )}
              </div>
            );
          })}
        </div>
        {more > 0 && <p className="rcl-hint">{m.groups.moreResults(more, format)}</p>}
        <LeftOutNote of={[within]} />
        {message()}
      </div>
    </RootContext.Provider>
  );

  /** What is said in place of groups. */
  function message() {
    switch (state) {
      case 'loading':
        return (
          <>
            <p role="status" className="rcl-hidden">
              {text.trim() === '' ? m.groups.loadingGroups : m.picker.searching}
            </p>
            <div aria-hidden="true">
              {Array.from({ length: 6 }, (_, place) => (
                <div key={place} className="rcl-group-result">
                  <span className="rcl-bone rcl-avatar" data-kind="group" />
                  <span className="rcl-group-result-name">
                    <span className="rcl-bone" data-line="name" />
                  </span>
                  <span className="rcl-bone" data-line="meta" />
                </div>
              ))}
            </div>
          </>
        );
      case 'too-short':
        return <p className="rcl-group-search-note">{m.groups.typeMore}</p>;
      case 'unsupported':
        return <p className="rcl-group-search-note">{m.groups.unsupported}</p>;
      case 'denied':
        return <Refused what={m.groups.groupsDenied} />;
      case 'failed':
        return (
          <Banner
            tone={ended ? 'warn' : 'bad'}
            icon={ended ? 'lock' : 'alert'}
            actions={<RetryAction afterMs={error?.retryAfterMs ?? null} onRetry={found.retry} />}
          >
            <strong>{ended ? ended.what : m.groups.groupsFailed}</strong>{' '}
            {ended ? ended.next : errorText(m, error)}
          </Banner>
        );
      case 'ready':
        if (groups.length > 0) return null;
        return (
          <p className="rcl-group-search-note">
            {text.trim() === '' ? m.groups.none : m.groups.noneFound(text.trim())}
          </p>
        );
    }
  }
});

export const GroupSearch = /* @__PURE__ */ asWidget('GroupSearch', FinishedGroupSearch);
