'use client';

import {
  forwardRef,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';
import { membersArea } from '../../locales/en/membersArea.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { principalName } from '../internal/principalName.js';
import { RetryAction } from '../internal/RetryAction.js';
import { SeatSelect } from '../internal/SeatSelect.js';
import { Spinner } from '../internal/Spinner.js';
import { sessionEndText } from '../internal/sessionEndText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useMemberListView } from './MemberListViewContext.js';
import type { BulkRemainder } from './useMemberBulk.js';

export type MemberListSelectionProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** How many are named of those whom a change of many left out. */
const mostNames = 3;

/**
 * Selects all shown, says how many are selected, changes those at once, and tells who could not be. Renders a `<div>`,
 * which takes the ref and the `className`.
 */
export const MemberListSelection = /* @__PURE__ */ forwardRef<HTMLDivElement, MemberListSelectionProps>(
  function MemberListSelection({ className, ...rest }, ref) {
    const { m, format } = useMessages(membersArea);
    const { members, view, bulk, state, editable } = useMemberListView();
    const isLoading = state === 'loading';
    const { selection, count } = view;
    const { phase, remainder } = bulk;
    const all = useRef<HTMLInputElement>(null);
    const banner = useRef<HTMLDivElement>(null);
    const [chosen, setChosen] = useState('');

    const { selectable } = view;
    // Who is selected is counted only once somebody is: of a hundred thousand that takes a while.
    const shown = useMemo(
      () => (selection.size === 0 ? nobody : selectable()),
      // eslint-disable-next-line react-hooks/exhaustive-deps -- `selectable` is another function at each render, and answers by these
      [selection.size === 0, view.keyAt, count],
    );
    const selectedShown = shown.filter((key) => selection.has(key)).length;
    const isAll = selectedShown > 0 && selectedShown === shown.length;
    useEffect(() => {
      if (all.current) all.current.indeterminate = selectedShown > 0 && !isAll;
    }, [selectedShown, isAll]);
    useEffect(() => {
      if (remainder && !remainder.cameBack) banner.current?.focus();
    }, [remainder]);

    const run = (change: { locked?: boolean | undefined; seat?: string | undefined }) =>
      void bulk.run([...selection], change);
    const hidden = selection.size - selectedShown;

    return (
      <div {...rest} ref={ref} className={cx('rcl-member-selection', className)}>
        {remainder && (
          <Banner
            ref={banner}
            tabIndex={-1}
            role="group"
            tone="warn"
            icon="alert"
            aria-label={linesOf(remainder).join(' ')}
            actions={
              <>
                {remainder.failed.length + remainder.unsent.length > 0 && (
                  <Button
                    variant="link"
                    onClick={() =>
                      void bulk.run([...remainder.failed, ...remainder.unsent], remainder.change)
                    }
                  >
                    {m.members.tryAgain}
                  </Button>
                )}
                <Button variant="link" onClick={bulk.dismiss}>
                  {m.common.dismiss}
                </Button>
              </>
            }
          >
            <ul className="rcl-lines">
              {linesOf(remainder).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Banner>
        )}
        {(editable || isLoading || phase.is !== 'rest') && (
          <div
            role="group"
            aria-label={m.members.selection}
            className="rcl-list-bar"
            data-selecting={selection.size > 0 || undefined}
          >
            {(editable || isLoading) && (
              <label className="rcl-check">
                <input
                  ref={all}
                  type="checkbox"
                  checked={isAll}
                  disabled={isLoading || count === 0}
                  onChange={() => {
                    if (isAll) {
                      const rest = new Set(selection);
                      for (const key of shown) rest.delete(key);
                      view.setSelection(rest);
                    } else view.setSelection(new Set([...selection, ...selectable()]));
                  }}
                />
                <span>{selection.size === 0 ? m.members.selectAll : selectedText()}</span>
              </label>
            )}
            {actions()}
          </div>
        )}
      </div>
    );

    function selectedText(): string {
      return hidden > 0
        ? m.members.selectedHidden(selection.size, hidden, format)
        : m.members.selected(selection.size, format);
    }

    function actions(): ReactNode {
      if (phase.is !== 'rest') {
        return (
          <span className="rcl-list-actions">
            {phase.is === 'sending' ? (
              <>
                <Spinner />
                <span>{m.members.progress(phase.done, phase.total, format)}</span>
              </>
            ) : (
              <>
                <span>{m.common.errors.rate_limited} </span>
                <RetryAction round={phase.done} afterMs={phase.waitMs} onRetry={bulk.goOn} />
              </>
            )}
            <Button variant="quiet" onClick={bulk.stop}>
              {m.members.stop}
            </Button>
          </span>
        );
      }
      if (!editable || selection.size === 0) return null;
      const seat = members.seats.includes(chosen) ? chosen : (members.seats.at(-1) ?? '');
      return (
        <span className="rcl-list-actions">
          <Button variant="quiet" onClick={() => run({ locked: true })}>
            {m.members.lock}
          </Button>
          <Button variant="quiet" onClick={() => run({ locked: false })}>
            {m.members.unlock}
          </Button>
          {members.seats.length > 0 && (
            <span className="rcl-member-give">
              <SeatSelect
                aria-label={m.members.seatForSelected}
                className="rcl-role-box"
                seats={members.seats}
                value={seat}
                onValueChange={setChosen}
              />
              <Button variant="quiet" onClick={() => run({ seat })}>
                {m.members.giveSeat}
              </Button>
            </span>
          )}
          <Button variant="quiet" onClick={() => view.setSelection(new Set())}>
            {m.members.clearSelection}
          </Button>
        </span>
      );
    }

    function linesOf(left: BulkRemainder): readonly string[] {
      const { done, failed, unsent, already, leftOut, stoppedBy } = left;
      const names = (people: readonly Parameters<typeof principalName>[1][]) =>
        format.list([
          ...people.slice(0, mostNames).map((person) => principalName(m, person)),
          ...(people.length > mostNames ? [m.common.membersMore(people.length - mostNames, format)] : []),
        ]);
      return [
        left.total > 0
          ? m.members.partial(done, left.total, format)
          : leftOut.size > 0
            ? m.members.nobodyLeft
            : m.members.nothingToDo,
        ...(failed.length > 0 ? [m.members.needLook(failed.length, format)] : []),
        ...(stoppedBy === null || stoppedBy === 'person' ? [] : Object.values(sessionEndText(m, stoppedBy))),
        ...(unsent.length > 0 ? [m.members.unsent(unsent.length, format)] : []),
        ...(already > 0 && left.total > 0 ? [m.members.already(already, format)] : []),
        ...[...leftOut].map(([bar, people]) => m.members.leftOut[bar](names(people))),
      ];
    }
  },
);

const nobody: readonly string[] = [];
