import type { MemberChange, MemberOutcome, Person, UseUpdateMemberResult } from '../../src/hooks/index.js';
import { useUpdateMember } from '../../src/hooks/index.js';
import { openHook } from './openHook.js';
import type { Cell, CellOutcome, OpenList } from './playList.js';

/** Members who are no admins, so that nobody's change stands in the way of another's. */
const handles = ['cai', 'dee', 'eva'] as const;
type Field = 'locked' | 'seat';
const values = { locked: ['true', 'false'], seat: ['workspace_member', 'workspace_lite_member'] } as const;

const fields = { locked: 'is_locked', seat: 'workspace_seat_type' };

interface MemberCell extends Cell {
  handle: (typeof handles)[number];
  of: Field;
}

/** Ana's list of members: each is locked and seated by itself. */
export const openMembers: OpenList = async (scheduler, on) => {
  const drawn: { last?: UseUpdateMemberResult } = {};
  const hook = await openHook(scheduler, useUpdateMember, {
    render: (result) => {
      drawn.last = result;
      on.render();
    },
    arrival: on.arrival,
  });
  const { sandbox } = hook.workspace;
  const cells: readonly MemberCell[] = handles.flatMap((handle) =>
    (['locked', 'seat'] as const).map((of) => ({
      name: `${handle} ${of}`,
      about: sandbox.person(handle).email,
      field: fields[of],
      values: values[of],
      handle,
      of,
    })),
  );
  const cellOf = (cell: Cell) => cells.find((one) => one === cell)!;
  const personOf = (cell: Cell): Person => {
    const { id } = sandbox.person(cellOf(cell).handle);
    return drawn.last!.people.find((person) => person.id === id)!;
  };
  const changeOf = ({ of: field }: MemberCell, value: string): MemberChange =>
    field === 'locked' ? { locked: value === 'true' } : { seat: value };
  const valueOf = (field: Field, { locked, seat }: MemberChange) =>
    String(field === 'locked' ? locked : seat);
  const outcomeOf = (field: Field, outcome: MemberOutcome): CellOutcome => {
    const { update } = outcome;
    const { inverse } = update;
    return {
      status: outcome.status,
      code: outcome.status === 'failed' ? outcome.error.code : null,
      undo: inverse && {
        value: valueOf(field, inverse),
        run: async () => outcomeOf(field, await drawn.last!.undo(update)),
      },
    };
  };

  return {
    ...hook,
    cells,
    held: (cell) => String(sandbox.person(cellOf(cell).handle)[cellOf(cell).of]),
    setElsewhere: (cell, value) => {
      const { handle, of: field } = cellOf(cell);
      const { id } = sandbox.person(handle);
      if (field === 'locked') sandbox.lock(id, value === 'true');
      else sandbox.setSeat(id, value as 'workspace_member');
    },
    drawn: (cell) => {
      const { of: field } = cellOf(cell);
      const { key, person, pending, failure } = drawn.last!.rowOf(personOf(cell));
      const wanted = failure?.update.change[field];
      return {
        rowKey: key,
        value: String(person[field]),
        isPending: pending !== null,
        failure:
          failure && wanted !== undefined ? { wanted: String(wanted), code: failure.error.code } : null,
      };
    },
    set: async (cell, value) =>
      outcomeOf(cellOf(cell).of, await drawn.last!.update(personOf(cell), changeOf(cellOf(cell), value))),
    setMany: (changes, onOutcome) => {
      const entries = changes.map(([cell, value]) => ({
        person: personOf(cell),
        change: changeOf(cellOf(cell), value),
      }));
      return drawn.last!.updateMany(entries, {
        onOutcome: (outcome) => {
          const place = changes.findIndex(
            ([cell], at) =>
              entries[at]!.person.id === outcome.update.person.id &&
              outcome.update.change[cellOf(cell).of] !== undefined,
          );
          onOutcome(place, outcomeOf(cellOf(changes[place]![0]).of, outcome));
        },
      });
    },
    retry: async (rowKey) => {
      const outcome = await drawn.last!.retry(rowKey);
      return outcomeOf(outcome.update.change.seat === undefined ? 'locked' : 'seat', outcome);
    },
    dismiss: (rowKey) => drawn.last!.dismiss(rowKey),
    refetch: () => void drawn.last!.list.refetch(),
  };
};
