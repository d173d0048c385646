'use client';

import { forwardRef, memo, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import type { MemberRow } from '../../hooks/index.js';
import { membersArea } from '../../locales/en/membersArea.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { principalName } from '../internal/principalName.js';
import { RetryAction } from '../internal/RetryAction.js';
import { seatName } from '../internal/seatName.js';
import { SeatSelect } from '../internal/SeatSelect.js';
import { Spinner } from '../internal/Spinner.js';
import { isSettling } from '../internal/useSettling.js';
import { WhyButton } from '../internal/WhyButton.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useMemberList } from './MemberListContext.js';
import { updateFailureText } from './updateFailureText.js';
import { isSelectable } from './useMemberView.js';

export interface MemberListRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  row: MemberRow;
  /** @default false */
  selected?: boolean;
  /** Whether Tab stops at its controls. In a list that arrow keys move through that is one row. @default true */
  tabbable?: boolean;
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
        data-locked={person.locked || undefined}
        data-selected={selected || undefined}
        data-editable={editable || undefined}
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
      <div className="rcl-row-detail">{person.email}</div>
    ) : null;
  }
  const { code, retryAfterMs, requestId } = failure.error;
  return (
    <div className="rcl-row-detail" data-tone="bad">
      {updateFailureText(m, failure)}
      <span className="rcl-row-actions">
        <RetryAction
          round={requestId}
          afterMs={code === 'rate_limited' ? retryAfterMs : null}
          subject={name}
          onRetry={() => retry(row)}
        />
        <Button variant="link" aria-label={m.common.dismissFor(name)} onClick={() => dismiss(row)}>
          {m.common.dismiss}
        </Button>
      </span>
    </div>
  );
}

/** The seat and the lock, each on one axis with those of the other rows. */
function RowEnd({ row, name, tabIndex }: { row: MemberRow; name: string; tabIndex: number | undefined }) {
  const { m } = useMessages(membersArea);
  const { seats, editable, toggleLock, setSeat } = useMemberList();
  const { person, pending, lockBar, seatBar } = row;
  const isSeatable = editable && seatBar === null && seats.length > 0;

  return (
    <div className="rcl-row-end rcl-member-end">
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
        <span className="rcl-role">{person.seat === null ? m.members.noSeat : seatName(m, person.seat)}</span>
      )}
      {editable && lockControl()}
    </div>
  );

  function lockControl(): ReactNode {
    if (lockBar !== null) {
      const label = seatBar === null ? m.members.whyLock(name) : m.members.why(name);
      return (
        <span className="rcl-member-lock">
          <WhyButton label={label} reason={m.members.whyNot[lockBar]} tabIndex={tabIndex} />
        </span>
      );
    }
    const { lock, unlock, lockNamed, unlockNamed } = m.members;
    return (
      <span className="rcl-member-lock">
        <Button
          variant="link"
          data-control="lock"
          tabIndex={tabIndex}
          aria-label={person.locked ? unlockNamed(name) : lockNamed(name)}
          aria-disabled={pending === 'lock' || pending === 'unlock' || undefined}
          onClick={(event) => {
            const isUnderWay = pending === 'lock' || pending === 'unlock';
            if (!isUnderWay && !isSettling(event.currentTarget)) toggleLock(row);
          }}
        >
          {person.locked ? unlock : lock}
        </Button>
      </span>
    );
  }
}
