import { QueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemberList, membersOptions, RolecallProvider, viewerOptions } from '../../src/index.js';
import '../../src/theme/styles.css';
import '../dialog/peers.css';
import { untilQuiet } from '../untilQuiet.js';
import { createMembersBackend, makeMembers } from './createMembersBackend.js';
import './lists.css';
import { Plain, Windowed } from './PeerLists.js';

declare global {
  interface Window {
    /** Puts the list in, and is done when its rows are painted and nothing is left to do. Gives how long that took, in ms. */
    mountList: () => Promise<number>;
    /** Scrolls so many steps of so many px, each two frames long. */
    scrollList: (steps: number, px: number) => Promise<void>;
    /** Does so from the start, and gives after how many steps a part of what is in sight had no row. */
    countBlanks: (steps: number, px: number) => Promise<number>;
    /** Scrolls to the end. Gives whether the last row is in sight two frames later. */
    jumpToEnd: () => Promise<boolean>;
  }
}

const asked = new URLSearchParams(location.search);
const people = makeMembers(Number(asked.get('rows')));
const backend = createMembersBackend(people);
const queryClient = new QueryClient();
const viewer = 'owner';

const lists: Record<string, ReactNode> = {
  rolecall: (
    <RolecallProvider backend={backend} viewer={viewer} queryClient={queryClient}>
      <MemberList className="list" />
    </RolecallProvider>
  ),
  windowed: <Windowed people={people} />,
  plain: <Plain people={people} />,
};

function Page({ list }: { list: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    window.isReady = true;
  }, []);
  return (
    <>
      <button type="button" id="mount" onClick={() => setShown(true)}>
        Show
      </button>
      {shown && list}
    </>
  );
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
const scroller = () => document.querySelector('.peer-window, .rcl-list-scroll');
/** The row that is seen so many px below the upper edge of what scrolls, if there is one. */
function rowAt(px: number): Element | null {
  const { left, top, width } = scroller()?.getBoundingClientRect() ?? new DOMRect();
  return document.elementFromPoint(left + width / 2, top + px)?.closest('li') ?? null;
}
/** Less than half a row, so that no gap falls between two looks. */
const lookEveryPx = 24;
/** Whether a part of what is in sight has no row. */
function isBlank(): boolean {
  const height = scroller()?.clientHeight ?? 0;
  for (let px = 1; px < height; px += lookEveryPx) if (!rowAt(px)) return true;
  return !rowAt(height - 2);
}

async function scroll(steps: number, px: number, onStep: () => void): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    scroller()?.scrollBy(0, px);
    await frame();
    await frame();
    onStep();
  }
}

window.mountList = async () => {
  const start = performance.now();
  document.getElementById('mount')?.click();
  while (document.querySelectorAll('li').length < 12) await frame();
  // The second frame starts when the first is painted.
  await frame();
  await frame();
  await new Promise((resolve) => requestIdleCallback(resolve));
  return performance.now() - start;
};
window.scrollList = (steps, px) => scroll(steps, px, () => undefined);
window.countBlanks = async (steps, px) => {
  let blanks = 0;
  scroller()?.scrollTo(0, 0);
  await untilQuiet();
  await scroll(steps, px, () => {
    if (isBlank()) blanks += 1;
  });
  return blanks;
};
window.jumpToEnd = async () => {
  const element = scroller();
  element?.scrollTo(0, element.scrollHeight);
  await frame();
  await frame();
  const last = `Person ${people.length - 1}`;
  return rowAt((element?.clientHeight ?? 0) - lookEveryPx)?.textContent.includes(last) ?? false;
};
window.untilQuiet = untilQuiet;

// What differs is the list: nobody waits for data.
await Promise.all([
  queryClient.query(viewerOptions(backend, viewer, null)),
  queryClient.query(membersOptions(backend, viewer)),
]);

const contender = asked.get('contender') ?? '';
const root = document.getElementById('root');
if (!(contender in lists) || !root) throw new Error('Ask for ?contender=…&rows=…');
createRoot(root).render(<Page list={lists[contender]} />);
