'use client';

import {
  forwardRef,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
} from 'react';
import type { MemberRow } from '../../hooks/index.js';
import { membersArea } from '../../locales/en/membersArea.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { LongList, type RowPlace } from '../internal/LongList.js';
import { manyRows } from '../internal/manyRows.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useSettling } from '../internal/useSettling.js';
import { EmptyPanel } from '../list/EmptyPanel.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { MemberListRow } from './MemberListRow.js';
import { useMemberListView } from './MemberListViewContext.js';

export type MemberListRowsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** The height of a row that nothing was added to, in CSS px. */
const rowHeight = 52;
/** How far Page Up and Page Down go. */
const pageRows = 10;

/** What a key moves to, from one place of so many. */
const moves: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowDown: (place) => place + 1,
  ArrowUp: (place) => place - 1,
  PageDown: (place) => place + pageRows,
  PageUp: (place) => place - pageRows,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * The members who match, as a list of which Tab reaches one row: the arrow keys, Page Up, Page Down, Home and End
 * move through it from a checkbox or a button. Renders a `<div>` that scrolls when there are many, which takes the
 * ref and the `className`.
 */
export const MemberListRows = /* @__PURE__ */ forwardRef<HTMLDivElement, MemberListRowsProps>(
  function MemberListRows({ className, ...rest }, ref) {
    const { m } = useMessages(membersArea);
    const { members, view, editable } = useMemberListView();
    const scroller = useSettling<HTMLDivElement>();
    const merged = useMergedRef(ref, scroller);
    const { count, keyAt, rowAt, selection } = view;
    const [current, setCurrent] = useState<string | null>(null);
    const wanted = useRef<string | null>(null);

    const place = placeOf(current);
    const tabbable = place < 0 ? keyAt(0) : current;
    const draw = useCallback(
      (row: MemberRow, where: RowPlace) => (
        <MemberListRow
          {...where}
          row={row}
          selected={selection.has(row.key)}
          tabbable={row.key === tabbable}
        />
      ),
      [selection, tabbable],
    );

    // The row is in the page by now, since the current one always is: focus brings it into sight.
    useEffect(() => {
      const control = wanted.current;
      if (control === null || current === null) return;
      wanted.current = null;
      const row = scroller.current?.querySelector(`[data-row="${CSS.escape(current)}"]`);
      const target =
        row?.querySelector<HTMLElement>(`[data-control="${control}"]`) ??
        row?.querySelector<HTMLElement>('[data-control], button');
      target?.focus();
    }, [current, scroller]);

    function placeOf(key: string | null): number {
      for (let at = 0; key !== null && at < count; at += 1) if (keyAt(at) === key) return at;
      return -1;
    }

    function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
      const { target, key } = event;
      if (!(target instanceof HTMLElement) || event.altKey || event.metaKey) return;
      const row = target.closest('[data-row]')?.getAttribute('data-row');
      // In a select the same keys choose.
      if (!row || target instanceof HTMLSelectElement) return;
      if (event.ctrlKey) {
        if (key !== 'a') return;
        event.preventDefault();
        view.setSelection(new Set([...selection, ...view.selectable()]));
        return;
      }
      const move = moves[key];
      if (!move) return;
      event.preventDefault();
      const next = Math.min(Math.max(move(placeOf(row), count), 0), count - 1);
      wanted.current = target.dataset.control ?? '';
      setCurrent(keyAt(next));
    }

    const isWindowed = members.people.length > manyRows;
    return (
      // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears keys that its rows' controls leave alone
      <div
        {...scrollStop(editable ? null : m.members.title)}
        {...rest}
        ref={merged}
        className={cx('rcl-list-scroll', className)}
        data-windowed={isWindowed || undefined}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const key = target.closest('[data-row]')?.getAttribute('data-row');
          if (key !== null && key !== undefined) setCurrent(key);
        }}
      >
        {count > 0 && (
          <LongList
            aria-label={m.members.title}
            count={count}
            keyAt={keyAt}
            rowAt={rowAt}
            draw={draw}
            windowed={isWindowed}
            scroller={scroller}
            rowHeight={rowHeight}
            kept={tabbable}
          />
        )}
        {count === 0 &&
          (members.people.length === 0 ? (
            <EmptyPanel title={m.members.nobody} />
          ) : (
            <EmptyPanel
              title={m.members.noMatch}
              action={<Button onClick={view.clearFilters}>{m.members.clearFilters}</Button>}
            />
          ))}
      </div>
    );
  },
);
