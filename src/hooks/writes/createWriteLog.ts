import type { Mutation } from '@tanstack/react-query';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import type { WriteTarget } from './WriteTarget.js';

/** As much of a target as tells which list it is. */
type ListTarget<Target extends WriteTarget> = Omit<Target, 'client' | 'session' | 'timers'>;

/** How one write ended. `failed` means that all is as it was before, or as somebody else has made it meanwhile. */
export type WriteOutcome<Change> =
  { status: 'done'; change: Change } | { status: 'failed'; change: Change; error: RolecallError };

/** One write in the mutation cache. Its variables are what it means to do, its data what was done. */
export type Write<Intent, Done = unknown> = Mutation<Done, RolecallError, Intent>;

/** What tells the writes of one kind of list from all others. */
export interface WriteLogDefinition<Target extends WriteTarget, Intent> {
  /** The mutation key of all writes to one list. Nothing else builds mutations under it. */
  key: (target: ListTarget<Target>) => readonly string[];
  /** Starts to tell in which row a write is drawn, as far as is known by now. */
  rowKey: (target: Target) => (intent: Intent) => string;
}

/** The writes of one kind of list that are on their way or have failed: they stand in the mutation cache and nowhere else. */
export interface WriteLog<Target extends WriteTarget, Intent, Done = unknown> {
  key: (target: ListTarget<Target>) => readonly string[];
  /** Oldest first, with what was done and is kept all the same. */
  all: (target: Target) => readonly Write<Intent, Done>[];
  /** Those of one row, oldest first. */
  ofRow: (target: Target, rowKey: string) => readonly Write<Intent, Done>[];
  /** What those of one row that are on their way mean to do, oldest first. */
  coming: (target: Target, rowKey: string) => readonly Intent[];
  /** Whether any is on its way. */
  isBusy: (target: Target) => boolean;
  /**
   * Tries the latest write of a row again, if it failed, by `again`. One that still waits for the network goes on; `tell`
   * says how that ended.
   *
   * @throws {Error} Nothing failed or is on its way there.
   */
  retry: <Outcome>(
    target: Target,
    rowKey: string,
    again: (intent: Intent, error: RolecallError | null) => Promise<Outcome>,
    tell: (end: WriteOutcome<Intent>) => Outcome,
  ) => Promise<Outcome>;
  /** Drops what has failed in a row. */
  dismiss: (target: Target, rowKey: string) => void;
}

/** Gives the writes of one kind of list, and what can be done about those of one row. */
export function createWriteLog<Target extends WriteTarget, Intent, Done = unknown>({
  key,
  rowKey,
}: WriteLogDefinition<Target, Intent>): WriteLog<Target, Intent, Done> {
  const all = (target: Target) =>
    target.client.getMutationCache().findAll({ mutationKey: key(target) }) as unknown as readonly Write<
      Intent,
      Done
    >[];
  const ofRow = (target: Target, row: string) => {
    const rowOf = rowKey(target);
    return all(target).filter(
      ({ state: { status, variables } }) =>
        status !== 'success' && variables !== undefined && rowOf(variables) === row,
    );
  };

  return {
    key,
    all,
    ofRow,
    coming: (target, row) =>
      ofRow(target, row).flatMap(({ state: { status, variables } }) =>
        status === 'pending' && variables !== undefined ? [variables] : [],
      ),
    isBusy: (target) => all(target).some(({ state }) => state.status === 'pending'),
    retry: async (target, row, again, tell) => {
      const write = ofRow(target, row).at(-1);
      const change = write?.state.variables;
      if (write === undefined || change === undefined)
        throw new Error(`Nothing failed in the row ${row}: there is nothing to retry.`);
      if (write.state.status === 'error') return again(change, write.state.error);
      return write.continue().then(
        () => tell({ status: 'done', change }),
        (thrown: unknown) => tell({ status: 'failed', change, error: asRolecallError(thrown) }),
      );
    },
    dismiss: (target, row) => {
      for (const write of ofRow(target, row)) {
        if (write.state.status === 'error') target.client.getMutationCache().remove(write);
      }
    },
  };
}
