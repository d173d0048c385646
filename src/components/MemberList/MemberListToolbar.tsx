'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { membersArea } from '../../locales/en/membersArea.js';
import { cx } from '../internal/cx.js';
import { RoleSelect, type RoleChoice } from '../internal/RoleSelect.js';
import { SeatSelect } from '../internal/SeatSelect.js';
import { useSpokenCount } from '../internal/useSpokenCount.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import type { MemberQuery, MemberSort } from './arrangeMembers.js';
import { useMemberListView } from './MemberListViewContext.js';

export type MemberListToolbarProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * Searches by name or address, filters by seat and state, and sorts. How many are found is spoken. Renders a `<div>`,
 * which takes the ref and the `className`.
 */
export const MemberListToolbar = /* @__PURE__ */ forwardRef<HTMLDivElement, MemberListToolbarProps>(
  function MemberListToolbar({ className, ...rest }, ref) {
    const { m, format } = useMessages(membersArea);
    const { members, view } = useMemberListView();
    const { count } = view;
    const total = members.people.length;

    const { text, seat, state } = view;
    const asked = `${text}\n${seat ?? ''}\n${state}`;
    useSpokenCount(asked, m.members.countShown(count, total, format));

    const choicesOf = <Value extends string>(words: Readonly<Record<Value, string>>): RoleChoice[] =>
      Object.entries<string>(words).map(([value, label]) => ({ value, label, help: '' }));
    return (
      <div
        role="search"
        aria-label={m.members.title}
        {...rest}
        ref={ref}
        className={cx('rcl-member-toolbar', className)}
      >
        <input
          type="search"
          aria-label={m.members.search}
          placeholder={m.members.search}
          className="rcl-input"
          value={view.text}
          onChange={(event) => view.setText(event.target.value)}
        />
        <div className="rcl-member-filters">
          {view.seats.length > 0 && (
            <SeatSelect
              aria-label={m.members.filterSeat}
              className="rcl-role-box"
              seats={view.seats}
              none={m.members.anySeat}
              value={view.seat ?? ''}
              onValueChange={(next) => view.setSeat(next === '' ? null : next)}
            />
          )}
          <RoleSelect
            aria-label={m.members.filterState}
            className="rcl-role-box"
            choices={choicesOf(m.members.states)}
            value={view.state}
            onValueChange={(next) => view.setState(next as MemberQuery['state'])}
          />
          <RoleSelect
            aria-label={m.members.sortBy}
            className="rcl-role-box"
            choices={choicesOf(m.members.sorts)}
            value={view.sort}
            onValueChange={(next) => view.setSort(next as MemberSort)}
          />
        </div>
      </div>
    );
  },
);
