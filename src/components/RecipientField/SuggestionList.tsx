'use client';

import { useId, useLayoutEffect, useRef, type ComponentPropsWithRef } from 'react';
import { principalKey } from '../../hooks/index.js';
import { pickerArea } from '../../locales/en/pickerArea.js';
import { principalName } from '../internal/principalName.js';
import { scrollStop } from '../internal/scrollStop.js';
import { Spinner } from '../internal/Spinner.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { PrincipalAvatar } from './PrincipalAvatar.js';
import { clipText } from './clipText.js';
import type { Pickable } from './Recipient.js';
import { secondLine } from './secondLine.js';

/** Somebody on offer. */
export interface Suggestion {
  principal: Pickable;
  /** What stands at the end: the role held, or why this one cannot be added. Empty for nothing. */
  note: string;
  /** Has already what the field is for: taken only when a person moves there. */
  held: boolean;
  disabled: boolean;
}

interface SuggestionListProps {
  open: boolean;
  /** Grouped by kind. */
  suggestions: readonly Suggestion[];
  highlighted: number;
  /** Nobody has what was typed, so these only come close. */
  loose: boolean;
  /** More may still come. */
  searching: boolean;
  /** Said in place of suggestions when there are none. */
  empty: string | null;
  /** Said below suggestions: why none of them was taken. */
  refused: string | null;
  listProps: ComponentPropsWithRef<'div'>;
  optionProps: (index: number) => ComponentPropsWithRef<'div'>;
}

const sectionOf = { person: 'people', group: 'groups', 'service-account': 'service-accounts' } as const;

/** The suggestions under the field: a listbox, in groups by kind. */
export function SuggestionList({
  open,
  suggestions,
  highlighted,
  loose,
  searching,
  empty,
  refused,
  listProps,
  optionProps,
}: SuggestionListProps) {
  const { m, format } = useMessages(pickerArea);
  const headings = useId();
  const sections = [...new Set(suggestions.map(({ principal }) => principal.kind))].map((kind) => ({
    kind,
    options: suggestions.flatMap((suggestion, index) =>
      suggestion.principal.kind === kind ? [{ suggestion, index }] : [],
    ),
  }));
  const message = searching ? m.picker.searching : empty;
  const shown = open && (suggestions.length > 0 || message !== null);

  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!shown || !element || !canAnchor()) return;
    element.popover = 'manual';
    element.showPopover();
    return () => {
      element.hidePopover();
      element.popover = null;
    };
  }, [shown]);

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys go to the field, whatever is pressed here
    <div
      ref={box}
      className="rcl-suggestions"
      hidden={!shown}
      onMouseDown={(event) => event.preventDefault()}
    >
      {loose && suggestions.length > 0 && <p className="rcl-suggestions-note">{m.picker.loose}</p>}
      <div
        {...listProps}
        {...scrollStop(null)}
        className="rcl-suggestions-list"
        hidden={!open || suggestions.length === 0}
      >
        {open &&
          sections.map(({ kind, options }) => (
            <div key={kind} role="group" aria-labelledby={`${headings}-${kind}`}>
              <div id={`${headings}-${kind}`} role="presentation" className="rcl-suggestions-heading">
                {m.common.sections[sectionOf[kind]]}
              </div>
              {options.map(({ suggestion, index }) => {
                const { principal, note, disabled } = suggestion;
                const second = secondLine(m, format, principal);
                const name = clipText(principalName(m, principal));
                return (
                  <div
                    key={principalKey(principal)}
                    {...optionProps(index)}
                    className="rcl-suggestion"
                    data-highlighted={index === highlighted || undefined}
                    data-disabled={disabled || undefined}
                  >
                    <PrincipalAvatar principal={principal} />
                    <span className="rcl-suggestion-who">
                      <span className="rcl-suggestion-name">
                        <bdi>{name}</bdi>
                      </span>
                      {second !== null && (
                        <span className="rcl-suggestion-second">
                          <bdi>{second}</bdi>
                        </span>
                      )}
                    </span>
                    {note !== '' && <span className="rcl-suggestion-note">{note}</span>}
                  </div>
                );
              })}
            </div>
          ))}
      </div>
      {refused !== null && <p className="rcl-suggestions-note">{refused}</p>}
      {(suggestions.length === 0 || searching) && message !== null && (
        <p className="rcl-suggestions-note">
          {/* Always there: words that something comes and goes beside break on a translated page. */}
          <Spinner hidden={!searching} />
          {message}
        </p>
      )}
    </div>
  );
}

/** Whether the list can be tied to its field in the top layer, which no frame around it cuts off. */
function canAnchor(): boolean {
  return 'showPopover' in HTMLElement.prototype && CSS.supports('anchor-scope', 'all');
}
