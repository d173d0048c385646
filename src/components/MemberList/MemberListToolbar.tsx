'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { membersArea } from '../../locales/en/membersArea.js';
import { cx } from '../internal/cx.js';
import type { RoleChoice } from '../internal/RoleSelect.js';
import { seatName } from '../internal/seatName.js';
import { useSpokenCount } from '../internal/useSpokenCount.js';
import { FilterSelect } from '../list/FilterSelect.js';
import { SearchField } from '../list/SearchField.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import type { MemberQuery, MemberSort } from './arrangeMembers.js';
import { useMemberListView } from './MemberListViewContext.js';

export type MemberListToolbarProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * Searches by name or address, filters by seat and state, and sorts; while the members are read, too. How many are
 * found is spoken. Renders a `<div>`, which takes the ref and the `className`.
 */
export const MemberListToolbar = /* @__PURE__ */ forwardRef<HTMLDivElement, MemberListToolbarProps>(
  function MemberListToolbar({ className, ...rest }, ref) {
    const { m, format } = useMessages(membersArea);
    const { members, view, state: listState } = useMemberListView();
    const isLoading = listState === 'loading';
    const { count } = view;
    const total = members.people.length;

    const { text, seat, state } = view;
    // What is asked for while they are read is answered once they are there.
    const asked = isLoading ? unasked : [text, seat ?? '', state].join('\n');
    useSpokenCount(asked, m.members.countShown(count, total, format));

    const choicesOf = <Value extends string>(words: Readonly<Record<Value, string>>): RoleChoice[] =>
      Object.entries<string>(words).map(([value, label]) => ({ value, label, help: '' }));
    return (
      <div
        role="search"
        aria-label={m.members.title}
        {...rest}
        ref={ref}
        className={cx('rcl-list-tools', className)}
      >
        <SearchField label={m.members.search} value={view.text} onValueChange={view.setText} />
        <div className="rcl-list-filters">
          {(view.seats.length > 0 || isLoading) && (
            <FilterSelect
              word={m.members.seat}
              label={m.members.filterSeat}
              choices={[
                { value: '', label: m.members.anySeat, help: '' },
                ...view.seats.map((one) => ({ value: one, label: seatName(m, one), help: '' })),
              ]}
              value={view.seat ?? ''}
              onValueChange={(next) => view.setSeat(next === '' ? null : next)}
            />
          )}
          <FilterSelect
            word={m.members.state}
            label={m.members.filterState}
            choices={choicesOf(m.members.states)}
            value={view.state}
            onValueChange={(next) => view.setState(next as MemberQuery['state'])}
          />
          <FilterSelect
            word={m.members.sort}
            label={m.members.sortBy}
            choices={choicesOf(m.members.sorts)}
            value={view.sort}
            onValueChange={(next) => view.setSort(next as MemberSort)}
          />
        </div>
      </div>
    );
  },
);

/** What is asked for at first. */
const unasked = ['', '', 'any'].join('\n');
