'use client';

import {
  useCallback,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { cx } from '../internal/cx.js';
import { IconButton } from '../internal/IconButton.js';
import { isOfInputMethod } from '../internal/isOfInputMethod.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js';
import { isSettling, useSettling } from '../internal/useSettling.js';
import { placeMenu } from './placeMenu.js';
import { findByTyping, type Typing } from './findByTyping.js';

/** One thing that can be done to a row. */
export interface MenuItem {
  /** What it does, in a word or two: the menu itself names the row. */
  label: string;
  /** Takes something away. @default false */
  danger?: boolean | undefined;
  onSelect: () => void;
}

export interface RowMenuProps {
  /** Whom or what the row is about: the button is called "More for Ben Kowalski". */
  subject: string;
  /** Must not be empty: a row that nothing can be done to has no menu. */
  items: readonly MenuItem[];
  /** Something is on its way: the menu opens, and nothing in it can be chosen. @default false */
  busy?: boolean | undefined;
  tabIndex?: number | undefined;
  /** Takes the button, for what has to give focus back to it. */
  buttonRef?: RefObject<HTMLButtonElement | null> | undefined;
  /** @default 'more' */
  'data-control'?: string | undefined;
}

/** Where focus goes when a menu opens. */
type End = 'first' | 'last';

/**
 * What else can be done to a row, behind a button with three dots: the menu button of the ARIA practices. Enter and
 * Space open it; the arrow keys, Home, End and letters move in it; Escape, Tab and a press beside it close it. Where
 * arrow keys move through the list they do so from the button, too.
 */
export function RowMenu({
  subject,
  items,
  busy = false,
  tabIndex,
  buttonRef,
  'data-control': control = 'more',
}: RowMenuProps) {
  const { m } = useMessages();
  const id = useId();
  const [end, setEnd] = useState<End | null>(null);
  const own = useRef<HTMLButtonElement>(null);
  const trigger = buttonRef ?? own;
  const label = m.common.moreFor(subject);

  const leave = useCallback(() => setEnd(null), []);
  const close = () => {
    setEnd(null);
    trigger.current?.focus();
  };
  return (
    <span className="rcl-menu-anchor">
      <IconButton
        ref={trigger}
        icon="more"
        label={label}
        className="rcl-menu-button"
        data-control={control}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={end !== null}
        aria-controls={end === null ? undefined : id}
        onClick={() => setEnd(end === null ? 'first' : null)}
        onKeyDown={(event) => {
          // A list that is one stop for Tab moves by these keys.
          if (tabIndex !== undefined || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          setEnd(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      />
      {end !== null && (
        <Menu
          id={id}
          label={label}
          items={items}
          busy={busy}
          start={end}
          trigger={trigger}
          onLeave={leave}
          onClose={close}
        />
      )}
    </span>
  );
}

interface MenuProps extends Required<Pick<RowMenuProps, 'items' | 'busy'>> {
  id: string;
  label: string;
  start: End;
  trigger: { readonly current: HTMLElement | null };
  /** It closes, and focus stays where the person took it. */
  onLeave: () => void;
  /** It closes, and focus goes back to the button. */
  onClose: () => void;
}

function Menu({ id, label, items, busy, start, trigger, onLeave, onClose }: MenuProps) {
  const menu = useSettling<HTMLDivElement>();
  const typing = useRef<Typing>({ text: '', at: 0 });
  const first = useRef(start);
  useEscapeLayer(true, onClose);

  // In the top layer nothing around it can cut it off; `position: fixed` has to do where there is none.
  useIsomorphicLayoutEffect(() => {
    const shown = menu.current;
    const anchor = trigger.current;
    if (!shown || !anchor) return;
    if ('showPopover' in shown) {
      shown.setAttribute('popover', 'manual');
      shown.showPopover();
    }
    const place = () => placeMenu(shown, anchor);
    place();
    const all = itemsOf(shown);
    (first.current === 'first' ? all[0] : all.at(-1))?.focus({ preventScroll: true });
    const root = anchor.getRootNode();
    // Where a press beside it moves no focus, as on a touch screen.
    const onPointerDown = (event: Event) => {
      const path = event.composedPath();
      if (!path.includes(shown) && !path.includes(anchor)) onLeave();
    };
    root.addEventListener('pointerdown', onPointerDown);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      if ('hidePopover' in shown) shown.hidePopover();
      root.removeEventListener('pointerdown', onPointerDown);
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [menu, trigger, onLeave]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // None of the list's around it: it moves by the same keys.
    event.stopPropagation();
    const { key, nativeEvent } = event;
    if (isOfInputMethod(nativeEvent) || !menu.current) return;
    if (key === 'Tab') {
      // From the button, so that Tab goes on to what follows it.
      onClose();
      return;
    }
    // A key that is held down opened the menu: it does not choose in it as well.
    if (event.repeat && (key === 'Enter' || key === ' ')) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = itemsOf(menu.current);
    const at = all.findIndex((item) => item.matches(':focus'));
    const next = nextItem(key, at, all.length) ?? findByTyping(typing.current, nativeEvent, all, at);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };

  const choose = (event: MouseEvent<HTMLButtonElement>, item: MenuItem) => {
    if (busy || isSettling(event.currentTarget)) return;
    onClose();
    item.onSelect();
  };

  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className="rcl-menu"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        const isOutside =
          relatedTarget instanceof Node &&
          !menu.current?.contains(relatedTarget) &&
          relatedTarget !== trigger.current;
        if (isOutside) onLeave();
      }}
    >
      {items.map((item, place) => (
        <button
          // What stands in a place may change its word, as from Disable to Enable: focus stays.
          key={place}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={busy || undefined}
          className={cx('rcl-menu-item', item.danger ? 'rcl-menu-danger' : undefined)}
          onPointerEnter={({ currentTarget, pointerType }) => {
            if (pointerType === 'mouse') currentTarget.focus({ preventScroll: true });
          }}
          onClick={(event) => choose(event, item)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

/** Where a key that moves goes to; null for other keys. */
function nextItem(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
    case 'PageUp':
      return 0;
    case 'End':
    case 'PageDown':
      return count - 1;
    default:
      return null;
  }
}
