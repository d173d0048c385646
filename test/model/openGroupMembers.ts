import type { MembershipOutcome, Person, UseGroupMembersResult } from '../../src/hooks/index.js';
import { useGroupMembers } from '../../src/hooks/index.js';
import { createWorkspace } from '../../src/testing/index.js';
import { openHook } from './openHook.js';
import type { Cell, CellOutcome, OpenList } from './playList.js';

const handles = ['ben', 'cai', 'dee', 'eva'] as const;

interface PersonCell extends Cell {
  handle: (typeof handles)[number];
}

/** Ana's list of who is in a group that she keeps by hand. */
export const openGroupMembers: OpenList = async (scheduler, on) => {
  const { id, name } = createWorkspace().sandbox.workspace.groups.find(({ scim }) => scim === null)!;
  const drawn: { last?: UseGroupMembersResult } = {};
  const hook = await openHook(scheduler, () => useGroupMembers({ id, name }), {
    render: (result) => {
      drawn.last = result;
      on.render();
    },
    arrival: on.arrival,
  });
  const { sandbox } = hook.workspace;
  const cells: readonly PersonCell[] = handles.map((handle) => ({
    name: handle,
    about: sandbox.person(handle).email,
    field: '',
    values: ['in', 'out'],
    handle,
  }));
  const idOf = (cell: Cell) => sandbox.person(cells.find((one) => one === cell)!.handle).id;
  const membersNow = () => sandbox.workspace.groups.find((group) => group.id === id)!.memberIds;
  const personOf = (cell: Cell): Person => drawn.last!.people.data!.find((one) => one.id === idOf(cell))!;
  const outcomeOf = (outcome: MembershipOutcome): CellOutcome => {
    const { change } = outcome;
    return {
      status: outcome.status,
      code: outcome.status === 'failed' ? outcome.error.code : null,
      undo: {
        value: change.wasMember ? 'in' : 'out',
        run: async () => outcomeOf(await drawn.last!.undo(change)),
      },
    };
  };

  return {
    ...hook,
    cells,
    held: (cell) => (membersNow().includes(idOf(cell)) ? 'in' : 'out'),
    setElsewhere: (cell, value) => {
      const others = membersNow().filter((one) => one !== idOf(cell));
      sandbox.setMembers(id, value === 'in' ? [...others, idOf(cell)] : others);
    },
    drawn: (cell) => {
      const row = drawn.last!.rows.find(({ principal }) => principal.id === idOf(cell));
      const failure = row?.failure ?? null;
      return {
        rowKey: row?.key ?? `person:${idOf(cell)}`,
        value: row && row.pending !== 'remove' ? 'in' : 'out',
        isPending: row ? row.pending !== null : null,
        failure: failure && { wanted: failure.change.isMember ? 'in' : 'out', code: failure.error.code },
      };
    },
    set: async (cell, value) =>
      outcomeOf(await drawn.last![value === 'in' ? 'add' : 'remove'](personOf(cell))),
    manyTo: 'in',
    setMany: (changes, onOutcome) => {
      const people = changes.map(([cell]) => personOf(cell));
      return drawn.last!.addMany(people, {
        onOutcome: (outcome) =>
          onOutcome(
            people.findIndex((person) => person.id === outcome.change.person.id),
            outcomeOf(outcome),
          ),
      });
    },
    retry: async (rowKey) => outcomeOf(await drawn.last!.retry(rowKey)),
    dismiss: (rowKey) => drawn.last!.dismiss(rowKey),
    refetch: () => {
      void drawn.last!.groups.refetch();
      void drawn.last!.people.refetch();
    },
  };
};
