'use client';

import {
  forwardRef,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { scopesArea } from '../../locales/en/scopesArea.js';
import { asWidget } from '../internal/asWidget.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { capital } from '../internal/capital.js';
import { cx } from '../internal/cx.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useSpokenCount } from '../internal/useSpokenCount.js';
import { unlessComposing } from '../internal/unlessComposing.js';
import { foldText } from '../../access/foldText.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SearchField } from '../list/SearchField.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { arrangeScopes, type ScopeRow, type ScopeSection } from './arrangeScopes.js';
import { scopeName, scopeRowName, scopeTitle } from './scopeName.js';
import { scopePresets } from './scopePresets.js';

export interface ScopePickerProps extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'children' | 'defaultValue' | 'onChange'
> {
  /** Every scope that can be given: `apiKeys.scopes` of the backend. */
  scopes: readonly string[];
  /** What is chosen. Null: everything. */
  value: readonly string[] | null;
  /** Hears the whole choice, in the order of `scopes`; what `scopes` does not know comes last. */
  onValueChange: (value: readonly string[] | null) => void;
  /** Whether nothing can be chosen for now. @default false */
  disabled?: boolean | undefined;
}

/**
 * Chooses what a key may do: products with what can be read and written on them, the rest as single check boxes, found
 * by name. Everything is a choice of its own, behind a warning. A scope that is chosen and not known here stays in the
 * choice and is shown as the provider calls it. Renders a `<div role="group">`, which takes the ref and the
 * `className`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedScopePicker = /* @__PURE__ */ forwardRef<HTMLDivElement, ScopePickerProps>(function ScopePicker(
  { scopes, value, onValueChange, disabled = false, className, ...rest },
  ref,
) {
  const { m, format } = useMessages(scopesArea);
  const { root, place } = useRoot(ref);
  const asker = useRef<HTMLButtonElement>(null);
  const instead = useRef<HTMLButtonElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const next = useRef<RefObject<HTMLElement | null> | null>(null);
  // What was chosen comes back with whoever takes everything back; what is unknown stays to be chosen again.
  const [chosen, setChosen] = useState(value ?? []);
  const [unknown] = useState(() => chosen.filter((scope) => !scopes.includes(scope)));
  const [text, setText] = useState('');
  const [asking, setAsking] = useState(false);
  const choosable = [...scopes, ...unknown];
  const sections = filterSections(text);
  const found = sections.flatMap(({ rows }) => rows.flatMap(({ choices }) => choices)).length;
  useSpokenCount(text, m.scopes.found(found, format));

  function filterSections(typed: string): readonly ScopeSection[] {
    const words = foldText(typed).split(/\s+/).filter(Boolean);
    return arrangeScopes(choosable)
      .map(({ heading, rows }) => ({
        heading,
        rows: rows.filter((row) => {
          const names = row.choices.map(({ scope }) => `${scope} ${scopeName(m, scope)}`);
          const hay = foldText([m.scopes.headings[heading], scopeRowName(m, row), ...names].join(' '));
          return words.every((word) => hay.includes(word));
        }),
      }))
      .filter(({ rows }) => rows.length > 0);
  }
  function choose(wanted: ReadonlySet<string>): void {
    const ordered = choosable.filter((scope) => wanted.has(scope));
    setChosen(ordered);
    onValueChange(ordered);
  }
  function endAsking(): void {
    setAsking(false);
    next.current = asker;
  }
  useEscapeLayer(asking, endAsking);
  // What takes focus stands there only once it is drawn.
  useEffect(() => {
    next.current?.current?.focus();
    next.current = null;
  });

  return (
    <div
      role="group"
      aria-label={m.scopes.title}
      {...root}
      {...rest}
      className={cx(root.className, 'rcl-scopes', className)}
    >
      <RootContext.Provider value={place}>
        {value === null ? (
          <Banner
            tone="warn"
            icon="alert"
            actions={
              <Button
                ref={instead}
                variant="link"
                disabled={disabled}
                onClick={() => {
                  onValueChange(chosen);
                  next.current = search;
                }}
              >
                {m.scopes.allNo}
              </Button>
            }
          >
            {m.scopes.allOn}
          </Banner>
        ) : (
          <>
            <div role="group" aria-label={m.scopes.presets} className="rcl-scopes-presets">
              {scopePresets(scopes).map(({ name, scopes: usual }) => (
                <Button
                  key={name}
                  aria-pressed={isSame(usual, value)}
                  disabled={disabled}
                  onClick={() => choose(new Set(usual))}
                >
                  {m.scopes.presetNames[name]}
                </Button>
              ))}
              {!asking && (
                <Button ref={asker} disabled={disabled} onClick={() => setAsking(true)}>
                  {m.scopes.askAll}
                </Button>
              )}
            </div>
            {asking && (
              <Warning
                onEnd={endAsking}
                onYes={() => {
                  setAsking(false);
                  onValueChange(null);
                  next.current = instead;
                }}
              />
            )}
            <SearchField
              ref={search}
              label={m.scopes.search}
              value={text}
              onValueChange={setText}
              onKeyDown={unlessComposing((event: KeyboardEvent) => {
                // In a form the key would send it.
                if (event.key === 'Enter') event.preventDefault();
              })}
            />
            {sections.length === 0 ? (
              <p className="rcl-field-note">{m.scopes.noMatch}</p>
            ) : (
              <Choices sections={sections} chosen={new Set(value)} disabled={disabled} onChoose={choose} />
            )}
            <div className="rcl-row-actions">
              <span className="rcl-field-note">
                {m.scopes.chosen(value.length, choosable.length, format)}
              </span>
              {value.length > 0 && (
                <Button
                  variant="link"
                  disabled={disabled}
                  onClick={() => {
                    choose(new Set());
                    search.current?.focus();
                  }}
                >
                  {m.scopes.clear}
                </Button>
              )}
            </div>
          </>
        )}
      </RootContext.Provider>
    </div>
  );
});

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((scope) => other.includes(scope));
}

export const ScopePicker = /* @__PURE__ */ asWidget('ScopePicker', FinishedScopePicker);

/** The second step before everything is allowed. */
function Warning({ onEnd, onYes }: { onEnd: () => void; onYes: () => void }) {
  const { m } = useMessages(scopesArea);
  const id = useId();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <Banner
      role="group"
      aria-labelledby={id}
      tone="warn"
      icon="alert"
      actions={
        <>
          <Button ref={no} onClick={onEnd}>
            {m.common.cancel}
          </Button>
          <Button variant="danger" onClick={onYes}>
            {m.scopes.allYes}
          </Button>
        </>
      }
    >
      <span id={id}>{m.scopes.allWarning}</span>
    </Banner>
  );
}

interface ChoicesProps {
  sections: readonly ScopeSection[];
  chosen: ReadonlySet<string>;
  disabled: boolean;
  onChoose: (next: ReadonlySet<string>) => void;
}

/**
 * All check boxes, of which Tab reaches one: arrow keys, Home and End move between them. "None" in front of a line takes back
 * what is chosen in it, for a pointer; a keyboard does that by the boxes.
 */
function Choices({ sections, chosen, disabled, onChoose }: ChoicesProps) {
  const { m, format } = useMessages(scopesArea);
  const id = useId();
  const [current, setCurrent] = useState<string | null>(null);
  const rows = sections.flatMap((section) => section.rows);
  const tabbable = placeOf(current) ? current : rows[0]?.choices[0]?.scope;

  function placeOf(scope: string | null): { row: number; column: number } | null {
    for (const [row, { choices }] of rows.entries()) {
      const column = choices.findIndex((choice) => choice.scope === scope);
      if (column >= 0) return { row, column };
    }
    return null;
  }

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>): void {
    const { target, currentTarget, key } = event;
    const place = target instanceof HTMLInputElement ? placeOf(target.value) : null;
    if (!place || event.altKey || event.ctrlKey || event.metaKey) return;
    const forward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const { row, column } = {
      ArrowDown: { ...place, row: place.row + 1 },
      ArrowUp: { ...place, row: place.row - 1 },
      ArrowLeft: { ...place, column: place.column + (forward === 'ArrowLeft' ? 1 : -1) },
      ArrowRight: { ...place, column: place.column + (forward === 'ArrowRight' ? 1 : -1) },
      Home: { row: 0, column: 0 },
      End: { row: rows.length - 1, column: 0 },
    }[key] ?? { row: -1, column: -1 };
    const choices = rows[row]?.choices;
    if (!choices || column < 0) return;
    event.preventDefault();
    const next = choices[Math.min(column, choices.length - 1)]?.scope ?? '';
    currentTarget.querySelector<HTMLElement>(`[value="${CSS.escape(next)}"]`)?.focus();
  }

  function none(row: ScopeRow) {
    const isNone = row.choices.every(({ scope }) => !chosen.has(scope));
    return (
      <button
        type="button"
        tabIndex={-1}
        aria-label={m.scopes.noneOf(scopeRowName(m, row))}
        aria-pressed={isNone}
        className="rcl-scope-choice"
        onClick={() => {
          const left = new Set(chosen);
          for (const { scope } of row.choices) left.delete(scope);
          onChoose(left);
        }}
      >
        {m.scopes.noneChosen}
      </button>
    );
  }

  function box({ scope, action }: ScopeRow['choices'][number]) {
    return (
      <label key={scope} htmlFor={`${id}-${scope}`} className="rcl-scope-choice">
        <input
          id={`${id}-${scope}`}
          type="checkbox"
          value={scope}
          aria-label={scopeTitle(m, format, scope)}
          tabIndex={scope === tabbable ? undefined : -1}
          checked={chosen.has(scope)}
          onFocus={() => setCurrent(scope)}
          onChange={({ target }) => {
            const next = new Set(chosen);
            if (target.checked) next.add(scope);
            else next.delete(scope);
            onChoose(next);
          }}
        />
        <span>{action ? m.scopes.actions[action] : m.scopes.use}</span>
      </label>
    );
  }

  function rowTitle(row: ScopeRow): string {
    const [only, another] = row.choices;
    return only && !another && only.action === null
      ? scopeTitle(m, format, only.scope)
      : capital(format, scopeRowName(m, row));
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only hears keys that its boxes leave alone
    <fieldset disabled={disabled} className="rcl-scopes-list" onKeyDown={onKeyDown} {...scrollStop(null)}>
      <legend className="rcl-hidden">{m.scopes.title}</legend>
      <div className="rcl-scopes-columns">
        {sections.map(({ heading, rows: shown }) => (
          <div key={heading} role="group" aria-labelledby={`${id}-${heading}`}>
            <div id={`${id}-${heading}`} className="rcl-section-heading">
              {m.scopes.headings[heading]}
            </div>
            {shown.map((row) => (
              <div key={row.id} className="rcl-scope">
                <bdi>{rowTitle(row)}</bdi>
                <div className="rcl-scope-choices">
                  {none(row)}
                  {row.choices.map(box)}
                </div>
              </div>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
