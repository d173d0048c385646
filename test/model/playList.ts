import fc from 'fast-check';
import type { Scheduler } from 'fast-check';
import { expect } from 'vitest';
import type { ErrorCode } from '../../src/hooks/index.js';
import type { Workspace } from '../../src/testing/index.js';
import { troubles } from './createNetwork.js';
import type { Arrival, Network } from './createNetwork.js';

/** One thing that a list lets somebody change, by itself: whether Ben is locked, whether Eva is in the group. */
export interface Cell {
  name: string;
  /** Whom a call on the network is about. */
  about: string;
  /** What a call that is about this, and nothing else of theirs, has in its body; empty where there is nothing else. */
  field: string;
  /** What it may be made. */
  values: readonly string[];
}

/** How a cell is drawn. */
interface DrawnCell {
  rowKey: string;
  value: string;
  /** Null where there is no row that could say so: what is asked for may have taken it away. */
  isPending: boolean | null;
  /** What failed in it, and how. */
  failure: { wanted: string; code: ErrorCode } | null;
}

/** How one change of a cell ended. */
export interface CellOutcome {
  status: 'done' | 'failed';
  code: ErrorCode | null;
  /** Takes it back; null where there is no way. */
  undo: { value: string; run: () => Promise<CellOutcome> } | null;
}

/** Ana's screen with a list whose cells she changes, behind a network whose every move is the scheduler's. */
interface ListScreen {
  workspace: Workspace;
  network: Network;
  cells: readonly Cell[];
  /** What the provider holds at this moment. */
  held: (cell: Cell) => string;
  /** Somebody else changes it at the provider. */
  setElsewhere: (cell: Cell, value: string) => void;
  /** As the list was drawn last. */
  drawn: (cell: Cell) => DrawnCell;
  set: (cell: Cell, value: string) => Promise<CellOutcome>;
  /** Changes many at once; `onOutcome` is told of each, by its place. Where many can be made but one thing, to `manyTo`. */
  manyTo?: string;
  setMany: (
    changes: readonly (readonly [Cell, string])[],
    onOutcome: (place: number, outcome: CellOutcome) => void,
  ) => Promise<unknown>;
  retry: (rowKey: string) => Promise<CellOutcome>;
  dismiss: (rowKey: string) => void;
  refetch: () => void;
  /** Nobody has looked for an hour. */
  growOld: () => void;
  /** Runs one thing that waits on the network, and everything that follows from it. */
  step: () => Promise<void>;
  close: () => void;
}

/** Opens such a screen. `render` is called at every render, `arrival` for each call that came to its end. */
export type OpenList = (
  scheduler: Scheduler,
  on: { render: () => void; arrival: (arrival: Arrival) => void },
) => Promise<ListScreen>;

const something = fc.nat({ max: 1000 });
const change = fc.record({ which: something, value: something });

/** What may happen on Ana's screen and around it. */
export const listEvent = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('set' as const), change }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('set many' as const),
      changes: fc.array(change, { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('undo' as const), which: something }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('retry' as const), which: something }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('dismiss' as const), which: something }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('somebody else sets' as const), change }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('trouble ahead' as const),
      // Null for a read.
      which: fc.option(something, { freq: 7 }),
      what: fc.constantFrom(...troubles),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('come back to the page' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('an hour passes' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('go on with what is old' as const), change }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('session' as const), open: fc.boolean() }) },
  {
    weight: 9,
    arbitrary: fc.record({
      type: fc.constant('time passes' as const),
      steps: fc.integer({ min: 1, max: 8 }),
    }),
  },
);
type ListEvent = typeof listEvent extends fc.Arbitrary<infer Value> ? Value : never;

/** What is known of one cell besides what the screen shows. */
interface Book {
  /** Everything the provider has held in it, in order, the present one last. */
  held: string[];
  /** The furthest in `held` that the screen has come. */
  shown: number;
  /** Where in `held` Ana's latest write that was carried out stands. */
  done: number;
  wasPending: boolean;
  /** Everything that Ana has asked for, the latest last, and how many of each are not over. */
  asked: string[];
  open: string[];
  /** Whether one of many was asked for and is not over, and whether Ana has asked for something else meanwhile. */
  isOneOfMany: boolean;
  wasOvertaken: boolean;
  /** Whether anything could go wrong with a write to it. */
  troubled: boolean;
  changedElsewhere: boolean;
  /** Where in `held` stands what somebody else made of it before an hour passed, and must not be overwritten unseen. */
  toBeSeen: number | null;
}

/** After these only the provider's state tells whether a write was done. */
const doubtful: readonly ErrorCode[] = ['outcome_unknown', 'upstream', 'timeout'];
const pick = <Item>(items: readonly Item[], which: number): Item | undefined =>
  items[which % Math.max(items.length, 1)];

/**
 * Plays one story on a list and holds it to its promises at every render: it only ever shows what the provider held or Ana
 * asked for, never anything older than it has shown, fails only where something could go wrong, and ends as the
 * provider's.
 *
 * @param looksFirst Whether the list promises to write over nothing that nobody has seen.
 */
export async function playList(
  open: OpenList,
  scheduler: Scheduler,
  events: readonly ListEvent[],
  { looksFirst }: { looksFirst: boolean },
): Promise<void> {
  const opened: { screen?: ListScreen } = {};
  const books = new Map<Cell, Book>();
  const bookOf = (cell: Cell) => books.get(cell)!;
  const truth = { mayBeUnread: false, wasChangedElsewhere: false };
  const problems: string[] = [];

  const record = () => {
    for (const [cell, book] of books) {
      const now = opened.screen!.held(cell);
      if (book.held.at(-1) !== now) book.held.push(now);
    }
  };
  const show = ({ name }: Cell, value: string, book: Book) => {
    const at = book.held.indexOf(value, book.shown);
    if (at < 0)
      problems.push(`${name} is shown as ${value}; held: ${book.held.join(' → ')}, shown to ${book.shown}`);
    else book.shown = at;
  };
  // One of many that waits for its turn does not know what Ana asked for in between, and is not sent over it.
  const isOverrun = (code: ErrorCode, book: Book) =>
    code === 'changed_meanwhile' && (book.changedElsewhere || book.wasOvertaken);
  const checkRender = () => {
    for (const [cell, book] of books) {
      const { value, failure, ...drawn } = opened.screen!.drawn(cell);
      const isPending = drawn.isPending ?? book.open.includes(value);
      // A write that is over without a failure shows: from here on nothing older does.
      if (!isPending && book.wasPending && !failure) book.shown = Math.max(book.shown, book.done);
      if (!isPending || !book.open.includes(value)) show(cell, value, book);
      book.wasPending = isPending;
      if (!failure) continue;
      if (!book.troubled && !isOverrun(failure.code, book))
        problems.push(`${cell.name} shows a failure though nothing went wrong for it`);
      if (failure.wanted === value) problems.push(`${cell.name} shows a failure though it is as meant`);
    }
  };

  const screen = await open(scheduler, {
    render: () => {
      if (opened.screen) checkRender();
    },
    arrival: ({ about, sent, met, isDone }) => {
      if (!opened.screen) return;
      for (const [cell, book] of books) {
        if (!looksFirst || !isDone || cell.about !== about || book.toBeSeen === null) continue;
        const isOver = opened.screen.held(cell) !== book.held.at(-1);
        if (isOver && book.toBeSeen === book.held.length - 1 && book.shown < book.toBeSeen)
          problems.push(`${cell.name} was ${book.held.at(-1)}, which nobody had seen, and was overwritten`);
      }
      record();
      if (about === 'names' && met !== undefined) truth.mayBeUnread = true;
      for (const [cell, book] of books) {
        // Nothing is written upon what is old before it is read again.
        if (about === 'names' && met !== undefined && book.open.length > 0) book.troubled = true;
        if (cell.about !== about || !sent.includes(cell.field)) continue;
        if (isDone) book.done = book.held.length - 1;
        if (met !== undefined) book.troubled = true;
      }
    },
  });
  for (const cell of screen.cells) {
    books.set(cell, {
      held: [screen.held(cell)],
      shown: 0,
      done: 0,
      wasPending: false,
      asked: [],
      open: [],
      isOneOfMany: false,
      wasOvertaken: false,
      troubled: false,
      changedElsewhere: false,
      toBeSeen: null,
    });
  }
  opened.screen = screen;
  const { workspace, network } = screen;

  const undos: { cell: Cell; undo: NonNullable<CellOutcome['undo']> }[] = [];
  const ends: Promise<unknown>[] = [];
  /** Notes that Ana asks for something. Gives what is to be told how it ended. */
  const note = (cell: Cell, value: string) => {
    const book = bookOf(cell);
    const nth = book.asked.push(value);
    if (book.isOneOfMany) book.wasOvertaken = true;
    book.open.push(value);
    return ({ status, code, undo }: CellOutcome) => {
      book.open.splice(book.open.indexOf(value), 1);
      if (book.open.length === 0) book.isOneOfMany = false;
      const isHeld = screen.held(cell) === value;
      const isLatest = book.asked.length === nth;
      if (status === 'done') {
        if (undo) undos.push({ cell, undo });
        if (isLatest && !book.changedElsewhere && !isHeld)
          problems.push(`${cell.name} is said to be done, though the provider holds something else`);
      } else if (code !== null) {
        if (!book.troubled && !isOverrun(code, book))
          problems.push(`${cell.name} failed with ${code} untroubled`);
        if (doubtful.includes(code) && isLatest && isHeld && !truth.mayBeUnread)
          problems.push(`${cell.name} failed with ${code}, though the provider has it`);
      }
    };
  };
  const ask = (cell: Cell, value: string, run: () => Promise<CellOutcome>) => {
    const hear = note(cell, value);
    ends.push(run().then(hear));
  };
  const cellOf = ({ which, value }: { which: number; value: number }): readonly [Cell, string] => {
    const cell = pick(screen.cells, which)!;
    return [cell, pick(cell.values, value)!];
  };
  const failed = () =>
    screen.cells.flatMap((cell) => {
      const { failure, rowKey } = screen.drawn(cell);
      return failure ? [{ cell, rowKey, wanted: failure.wanted }] : [];
    });

  const happen = async (event: ListEvent) => {
    switch (event.type) {
      case 'set': {
        const [cell, value] = cellOf(event.change);
        ask(cell, value, () => screen.set(cell, value));
        break;
      }
      case 'set many': {
        const changes = [...new Map(event.changes.map(cellOf))].map(
          ([cell, value]) => [cell, screen.manyTo ?? value] as const,
        );
        const hear = changes.map(([cell, value]) => note(cell, value));
        for (const [cell] of changes) bookOf(cell).isOneOfMany = true;
        ends.push(screen.setMany(changes, (place, outcome) => hear[place]!(outcome)));
        break;
      }
      case 'undo': {
        const one = pick(undos, event.which);
        if (one) ask(one.cell, one.undo.value, one.undo.run);
        break;
      }
      case 'retry': {
        const one = pick(failed(), event.which);
        if (one) ask(one.cell, one.wanted, () => screen.retry(one.rowKey));
        break;
      }
      case 'dismiss': {
        const one = pick(failed(), event.which);
        if (one) screen.dismiss(one.rowKey);
        break;
      }
      case 'somebody else sets': {
        const [cell, value] = cellOf(event.change);
        screen.setElsewhere(cell, value);
        record();
        bookOf(cell).changedElsewhere = true;
        truth.wasChangedElsewhere = true;
        break;
      }
      case 'trouble ahead':
        network.trouble(event.which === null ? 'names' : pick(screen.cells, event.which)!.about, event.what);
        break;
      case 'come back to the page':
        screen.refetch();
        break;
      case 'an hour passes':
        screen.growOld();
        for (const book of books.values()) {
          const isUnseen = book.changedElsewhere && book.shown < book.held.length - 1;
          // What has left before may be on its way with what was seen then, and a read with what was so then.
          const isQuiet = book.open.length === 0 && scheduler.count() === 0;
          book.toBeSeen = isUnseen && isQuiet ? book.held.length - 1 : null;
        }
        break;
      case 'go on with what is old': {
        const { which, value } = event.change;
        await happen({ type: 'somebody else sets', change: event.change });
        await happen({ type: 'an hour passes' });
        await happen({ type: 'set', change: { which, value: value + 1 } });
        break;
      }
      case 'session':
        if (event.open) workspace.signIn('ana');
        else {
          workspace.signOut();
          truth.mayBeUnread = true;
          for (const book of books.values()) book.troubled = true;
        }
        break;
      case 'time passes':
        for (let step = 0; step < event.steps; step += 1) await screen.step();
        break;
    }
    await network.settle();
  };
  const finish = async () => {
    while (scheduler.count() > 0) await screen.step();
  };
  const compareWithProvider = () => {
    for (const cell of screen.cells) {
      const { value, isPending } = screen.drawn(cell);
      expect({ name: cell.name, value, isPending: isPending ?? false }).toEqual({
        name: cell.name,
        value: screen.held(cell),
        isPending: false,
      });
    }
  };

  try {
    for (const one of events) {
      await happen(one);
      expect(problems).toEqual([]);
    }
    network.calm();
    workspace.signIn('ana');
    await finish();
    await Promise.all(ends);
    if (!truth.mayBeUnread && !truth.wasChangedElsewhere) compareWithProvider();
    screen.refetch();
    await network.settle();
    await finish();
    compareWithProvider();
    expect(problems).toEqual([]);
    for (const [cell, { asked, troubled, changedElsewhere, wasOvertaken }] of books) {
      const wanted = asked.at(-1);
      if (wanted !== undefined && !troubled && !changedElsewhere && !wasOvertaken)
        expect({ name: cell.name, value: screen.held(cell) }).toEqual({ name: cell.name, value: wanted });
    }
  } finally {
    screen.close();
  }
}
