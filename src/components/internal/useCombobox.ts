'use client';

import {
  useId,
  useLayoutEffect,
  useRef,
  type ComponentPropsWithRef,
  type KeyboardEvent,
  type RefObject,
} from 'react';

export interface ComboboxOptions {
  /** How many options the list holds. */
  count: number;
  /** Whether the list is in sight. */
  isOpen: boolean;
  /** Called when a key opens or closes the list. Left out for a list that is always in sight. */
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** Place of the option that Enter takes, from 0; -1 for none. */
  highlighted: number;
  onHighlight: (index: number) => void;
  /** A person presses an option. */
  onChoose: (index: number) => void;
  /** Keys pass over these, and pressing them does nothing. @default none */
  isDisabled?: ((index: number) => boolean) | undefined;
}

export interface Combobox {
  labelProps: { id: string; htmlFor: string };
  /** Of the `<input>`. What is typed, Enter, Tab and Escape are its owner's to answer. */
  inputProps: ComponentPropsWithRef<'input'>;
  /** Of the element that scrolls. Give it a name. */
  listProps: { id: string; role: 'listbox'; ref: RefObject<HTMLDivElement | null>; onMouseLeave: () => void };
  optionProps: (index: number) => ComponentPropsWithRef<'div'>;
  /** Answers a key that moves through the options, and says whether it was one. */
  onMoveKey: (event: KeyboardEvent) => boolean;
}

/** How many options Page Up and Page Down go over. */
const page = 10;

/**
 * An editable combobox with a list, by the ARIA Authoring Practices: focus stays in the field, and
 * `aria-activedescendant` tells which option Enter takes. Arrow keys go round, Page Up and Page Down stop at the ends,
 * Alt and an arrow key open and close the list; Home and End stay the text's.
 *
 * Nothing is said and nothing is chosen by itself: the field decides what its text means.
 */
export function useCombobox({
  count,
  isOpen,
  onOpenChange,
  highlighted,
  onHighlight,
  onChoose,
  isDisabled = () => false,
}: ComboboxOptions): Combobox {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  /** The option that a pointer is on: moving the list under it would bring another there. */
  const pointed = useRef(-1);
  const optionId = (index: number) => `${id}-option-${index}`;
  const highlightedId = isOpen && highlighted >= 0 ? optionId(highlighted) : undefined;

  useLayoutEffect(() => {
    if (highlightedId !== undefined && highlighted !== pointed.current)
      bringIntoSight(list.current, highlightedId);
  }, [highlightedId, highlighted]);

  /** The first option that keys stop at, from `index` on; -1 for none. */
  function seek(index: number, step: 1 | -1): number {
    for (let at = index; at >= 0 && at < count; at += step) if (!isDisabled(at)) return at;
    return -1;
  }

  function moveTo(index: number): void {
    pointed.current = -1;
    onHighlight(index);
  }

  function go(step: 1 | -1): void {
    const end = step === 1 ? 0 : count - 1;
    const next = seek(highlighted < 0 || !isOpen ? end : highlighted + step, step);
    moveTo(next < 0 ? seek(end, step) : next);
  }

  function goFar(step: 1 | -1): void {
    const from = highlighted < 0 && step === -1 ? count : highlighted;
    const goal = Math.min(Math.max(from + step * page, 0), count - 1);
    const next = seek(goal, step === 1 ? -1 : 1);
    moveTo(next < 0 ? seek(goal, step) : next);
  }

  function onMoveKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        const isDown = event.key === 'ArrowDown';
        if (event.altKey && onOpenChange) {
          onOpenChange(isDown);
        } else {
          if (!isOpen) onOpenChange?.(true);
          go(isDown ? 1 : -1);
        }
        return true;
      }
      case 'PageDown':
      case 'PageUp':
        if (!isOpen || event.altKey) return false;
        event.preventDefault();
        goFar(event.key === 'PageDown' ? 1 : -1);
        return true;
      default:
        return false;
    }
  }

  return {
    labelProps: { id: `${id}-label`, htmlFor: `${id}-input` },
    inputProps: {
      id: `${id}-input`,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': `${id}-list`,
      'aria-expanded': isOpen && count > 0,
      'aria-activedescendant': highlightedId,
      autoComplete: 'off',
    },
    listProps: {
      id: `${id}-list`,
      role: 'listbox',
      ref: list,
      onMouseLeave: () => {
        if (highlighted >= 0 && highlighted === pointed.current) onHighlight(-1);
      },
    },
    optionProps: (index) => ({
      id: optionId(index),
      role: 'option',
      'aria-selected': index === highlighted,
      'aria-disabled': isDisabled(index) || undefined,
      // Not when the list moves under a pointer that rests.
      onMouseMove: () => {
        const next = isDisabled(index) ? -1 : index;
        pointed.current = next;
        if (next !== highlighted) onHighlight(next);
      },
      // Focus stays in the field.
      onMouseDown: (event) => event.preventDefault(),
      onClick: () => {
        if (!isDisabled(index)) onChoose(index);
      },
    }),
    onMoveKey,
  };
}

/** Brings an option into sight by moving its list alone, and not the page. */
function bringIntoSight(list: HTMLElement | null, id: string): void {
  const option = list?.querySelector(`[id="${id}"]`);
  if (!list || !option) return;
  const [seen, wanted] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
  if (wanted.top < seen.top) list.scrollTop -= seen.top - wanted.top;
  else if (wanted.bottom > seen.bottom) list.scrollTop += wanted.bottom - seen.bottom;
}
