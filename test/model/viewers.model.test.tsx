import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { useNotify } from '../../src/components/RolecallProvider/useNotify.js';
import { createHost } from '../components/support/openHost.js';
import { runs } from '../setup/runs.js';

/** What is done on a page: things that can be undone, by one person and then another. */
interface Page {
  /** In whose name each thing was undone, by its number. */
  undone: Map<number, string>;
  /** Says that a thing was done, as the widgets of whoever looks do. */
  done: (thing: number) => void;
  /** The same, by a function that was handed out earlier: a write that ends late. */
  doneLate: (thing: number, by: number) => void;
  look: (viewer: string) => void;
  close: () => void;
}

interface Model {
  viewer: string;
  /** How often somebody else has come to look. */
  turn: number;
  last: number;
  /** What the person who looks was promised, newest first. */
  promised: number[];
  undone: Map<number, string>;
}

function openPage(): Page {
  const host = createHost();
  const undone = new Map<number, string>();
  const handedOut: { viewer: string; notify: ReturnType<typeof useNotify> }[] = [];
  const say = ({ viewer, notify }: (typeof handedOut)[number], thing: number) =>
    notify({
      text: `Thing ${thing} done`,
      action: { label: 'Undo', run: () => undone.set(thing, viewer) },
      about: [String(thing)],
    });
  function Doer({ viewer }: { viewer: string }) {
    const notify = useNotify();
    if (handedOut.at(-1)?.notify !== notify) handedOut.push({ viewer, notify });
    return null;
  }
  const page = (viewer: string) => (
    <host.Frame viewer={viewer}>
      <Doer viewer={viewer} />
    </host.Frame>
  );
  const view = render(page('ana'));
  return {
    undone,
    done: (thing) => act(() => say(handedOut.at(-1)!, thing)),
    doneLate: (thing, by) => act(() => say(handedOut[by % handedOut.length]!, thing)),
    look: (viewer) => view.rerender(page(viewer)),
    close: cleanup,
  };
}

/** Notices, in sight or behind the others, newest first. What is hidden has a role, and no name that could be asked for. */
const notices = () =>
  screen
    .queryAllByRole('group', { hidden: true })
    .filter((group) => /^Thing \d+ done$/.test(group.getAttribute('aria-label') ?? ''));
const thingOf = (notice: HTMLElement) => Number(/\d+/.exec(notice.getAttribute('aria-label') ?? '')?.[0]);
/** Every undo on offer. */
const offered = () => notices().map(thingOf);

class Do implements fc.Command<Model, Page> {
  check = () => true;
  run(model: Model, page: Page) {
    model.promised.unshift((model.last += 1));
    page.done(model.last);
    compare(model, page);
  }
  toString = () => 'do';
}

class DoLate implements fc.Command<Model, Page> {
  private readonly by: number;
  constructor(by: number) {
    this.by = by;
  }
  check = () => true;
  run(model: Model, page: Page) {
    model.last += 1;
    // What ends late is told to nobody but whoever began it, while they look.
    if (this.by % (model.turn + 1) === model.turn) model.promised.unshift(model.last);
    page.doneLate(model.last, this.by);
    compare(model, page);
  }
  toString = () => `do late, begun in turn ${this.by}`;
}

class Undo implements fc.Command<Model, Page> {
  private readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
  check = ({ promised }: Readonly<Model>) => promised.length > 0;
  run(model: Model, page: Page) {
    const at = this.at % model.promised.length;
    const [thing] = model.promised.splice(at, 1);
    model.undone.set(thing!, model.viewer);
    const notice = notices().find((one) => thingOf(one) === thing)!;
    fireEvent.click(within(notice).getAllByRole('button', { hidden: true })[0]!);
    compare(model, page);
  }
  toString = () => `undo ${this.at}`;
}

/** Somebody presses a button that they saw before another person came to look. */
class LookAndPressOld implements fc.Command<Model, Page> {
  private readonly viewer: string;
  constructor(viewer: string) {
    this.viewer = viewer;
  }
  check = () => true;
  run(model: Model, page: Page) {
    const old = notices().flatMap((notice) => within(notice).getAllByRole('button', { hidden: true }));
    const isOther = model.viewer !== this.viewer;
    page.look(this.viewer);
    if (isOther) {
      model.viewer = this.viewer;
      model.turn += 1;
      model.promised = [];
      for (const button of old) fireEvent.click(button);
    }
    compare(model, page);
  }
  toString = () => `${this.viewer} looks`;
}

function compare(model: Model, page: Page): void {
  expect(offered()).toEqual(model.promised);
  expect(page.undone).toEqual(model.undone);
}

const commands = fc.commands(
  [
    fc.constant(new Do()),
    fc.nat(5).map((by) => new DoLate(by)),
    fc.nat(5).map((at) => new Undo(at)),
    fc.constantFrom('ana', 'dee').map((viewer) => new LookAndPressOld(viewer)),
  ],
  { maxCommands: 12 },
);

afterEach(cleanup);

describe('L-S8, P-E17: what can be undone', () => {
  it('is kept for whoever did it, each for itself, and for nobody else, whoever comes to look in between', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const page = openPage();
        try {
          fc.modelRun(
            () => ({
              model: { viewer: 'ana', turn: 0, last: 0, promised: [], undone: new Map() },
              real: page,
            }),
            list,
          );
        } finally {
          page.close();
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('of two things done before and after somebody else came is the later one alone', () => {
    const page = openPage();
    page.done(1);
    page.look('dee');
    page.done(2);
    expect(offered()).toEqual([2]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect([...page.undone]).toEqual([[2, 'dee']]);
  });
});
