'use client';

import { forwardRef, memo, type ComponentPropsWithoutRef } from 'react';
import type { MemberRow } from '../../hooks/index.js';
import { membersArea } from '../../locales/en/membersArea.js';
import { EmailAddress } from '../internal/EmailAddress.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { principalName } from '../internal/principalName.js';
import { RetryAction } from '../internal/RetryAction.js';
import { seatName } from '../internal/seatName.js';
import { SeatSelect } from '../internal/SeatSelect.js';
import { Spinner } from '../internal/Spinner.js';
import { WhyButton } from '../internal/WhyButton.js';
import { RowMenu } from '../list/RowMenu.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useMemberList } from './MemberListContext.js';
import { updateAnywayText } from './updateAnywayText.js';
import { updateFailureText } from './updateFailureText.js';
import { isSelectable } from './useMemberView.js';

export interface MemberListRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  row: MemberRow;
  /** @default false */
  selected?: boolean | undefined;
  /** Whether Tab stops at its controls. In a list that arrow keys move through that is one row. @default true */
  tabbable?: boolean | undefined;
}

/**
 * One member, to be selected, seated, locked and unlocked in place. Renders an `<li>`, which takes the ref and the
 * `className`. `data-pending` holds what is on its way (`lock`, `unlock`, `seat`), `data-failed` is there after a
 * failure, `data-locked` while they are locked.
 */
export const MemberListRow = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLLIElement, MemberListRowProps>(function MemberListRow(
    { row, selected = false, tabbable = true, className, ...rest },
    ref,
  ) {
    const { m } = useMessages(membersArea);
    const { editable, select } = useMemberList();
    const { person, you } = row;
    const name = principalName(m, person);

    return (
      <li
        {...rest}
        ref={ref}
        className={cx('rcl-row rcl-member', className)}
        data-pending={row.pending ?? undefined}
        data-failed={row.failure ? '' : undefined}
        data-locked={person.locked === true ? true : undefined}
        data-selected={selected || undefined}
      >
        {editable && (
          <span className="rcl-check">
            {isSelectable(row) && (
              <input
                type="checkbox"
                data-control="select"
                aria-label={m.members.select(name)}
                tabIndex={tabbable ? undefined : -1}
                checked={selected}
                onChange={(event) => {
                  const { nativeEvent } = event;
                  select(row, { range: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey });
                }}
                onKeyDown={(event) => {
                  if (event.key !== ' ' || !event.shiftKey) return;
                  // Not every browser says with the press that follows that Shift was held.
                  event.preventDefault();
                  select(row, { range: true });
                }}
              />
            )}
          </span>
        )}
        <Avatar kind="person" id={person.id ?? row.key} name={name} />
        <div className="rcl-row-who">
          <div className="rcl-row-name">
            <bdi>{name}</bdi>
            {you && <span className="rcl-tag">{m.common.you}</span>}
            {person.owner && <span className="rcl-tag">{m.members.owner}</span>}
            {person.locked && (
              <span className="rcl-tag" data-tone="warn">
                {m.members.locked}
              </span>
            )}
          </div>
          <SecondLine row={row} name={name} />
        </div>
        <RowEnd row={row} name={name} tabIndex={tabbable ? undefined : -1} />
      </li>
    );
  }),
);

/** A failure, or else the address. */
function SecondLine({ row, name }: { row: MemberRow; name: string }) {
  const { m } = useMessages(membersArea);
  const { retry, dismiss } = useMemberList();
  const { failure, person } = row;
  if (!failure) {
    return person.name !== null && person.email !== null ? (
      <div className="rcl-row-detail">
        <EmailAddress value={person.email} />
      </div>
    ) : null;
  }
  const { code, retryAfterMs, requestId } = failure.error;
  return (
    <div className="rcl-row-detail" data-tone="bad">
      <span>{updateFailureText(m, { ...failure, update: { ...failure.update, person } })}</span>
      <span className="rcl-row-actions">
        <RetryAction
          round={requestId}
          afterMs={code === 'rate_limited' ? retryAfterMs : null}
          subject={name}
          anyway={updateAnywayText(m, failure)}
          onRetry={() => retry(row)}
        />
        <Button variant="link" aria-label={m.common.dismissFor(name)} onClick={() => dismiss(row)}>
          {m.common.dismiss}
        </Button>
      </span>
    </div>
  );
}

/** The state, the seat, and what else can be done: each in a column of the list. */
function RowEnd({ row, name, tabIndex }: { row: MemberRow; name: string; tabIndex: number | undefined }) {
  const { m } = useMessages(membersArea);
  const { seats, editable, toggleLock, setSeat } = useMemberList();
  const { person, pending, lockBar, seatBar } = row;
  const isSeatable = editable && seatBar === null && seats.length > 0;
  const { states, lock, unlock } = m.members;

  return (
    <>
      {/* That somebody is locked is said beside the name, where it is seen in a narrow list, too. */}
      <div className="rcl-row-meta" aria-hidden={person.locked === true ? true : undefined}>
        {person.locked === null ? m.common.notTold : person.locked ? states.locked : states.active}
      </div>
      <div className="rcl-row-control">
        {pending && <Spinner />}
        {isSeatable ? (
          <SeatSelect
            aria-label={m.members.seatFor(name)}
            data-control="seat"
            tabIndex={tabIndex}
            seats={seats}
            none={person.seat === null ? m.members.noSeat : undefined}
            value={person.seat ?? ''}
            pending={pending !== null}
            onValueChange={(seat) => {
              if (seat !== '') setSeat(row, seat);
            }}
          />
        ) : (
          <span className="rcl-role">
            {person.seat === null ? m.members.noSeat : seatName(m, person.seat)}
          </span>
        )}
      </div>
      {editable && (
        <div className="rcl-row-action">
          {lockBar === null ? (
            <RowMenu
              subject={name}
              tabIndex={tabIndex}
              busy={pending === 'lock' || pending === 'unlock'}
              items={[{ label: person.locked ? unlock : lock, onSelect: () => toggleLock(row) }]}
            />
          ) : (
            <WhyButton
              label={seatBar === null ? m.members.whyLock(name) : m.members.why(name)}
              reason={m.members.whyNot[lockBar]}
              tabIndex={tabIndex}
            />
          )}
        </div>
      )}
    </>
  );
}
