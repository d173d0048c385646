import { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { membersOptions, resourceMetadataOptions, viewerOptions } from '../../src/index.js';
import '../../src/theme/styles.css';
import { untilQuiet } from '../untilQuiet.js';
import './peers.css';
import { createMemoryBackend } from './createMemoryBackend.js';
import { makePeople } from './people.js';
import { RadixSelects } from './RadixSelects.js';
import { resource, RolecallDialog } from './RolecallDialog.js';
import { WindowedRadixSelects } from './WindowedRadixSelects.js';

declare global {
  interface Window {
    /**
     * Presses the button, and is done when focus is inside, rows are painted and nothing is left to do. Gives how long
     * that took, in ms.
     */
    openDialog: () => Promise<number>;
    untilQuiet: () => Promise<void>;
    /** Lets a held write be answered. */
    release: () => void;
    isReady: boolean;
  }
}

const asked = new URLSearchParams(location.search);
const people = makePeople(Number(asked.get('rows')));
const { backend, release } = createMemoryBackend(people);
const queryClient = new QueryClient();
window.release = release;

/** The list of each contender; null for our own. */
const lists: Record<string, ReactNode> = {
  rolecall: null,
  radix: <RadixSelects people={people} />,
  'radix-windowed': <WindowedRadixSelects people={people} />,
};

function Page({ list }: { list: ReactNode }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    window.isReady = true;
  }, []);
  return (
    <>
      <button type="button" id="share" onClick={() => setOpen(true)}>
        Share
      </button>
      <RolecallDialog
        open={open}
        onOpenChange={setOpen}
        backend={backend}
        queryClient={queryClient}
        list={list}
      />
    </>
  );
}

const isShown = () => {
  const dialog = document.querySelector('[role=dialog]');
  return dialog?.contains(document.activeElement) && dialog.querySelectorAll('li').length >= 8;
};

window.openDialog = () =>
  new Promise((resolve) => {
    const start = performance.now();
    const end = () => resolve(performance.now() - start);
    const look = () => {
      if (!isShown()) requestAnimationFrame(look);
      // The second frame starts when the first is painted.
      else requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(end)));
    };
    document.getElementById('share')?.click();
    requestAnimationFrame(look);
  });

window.untilQuiet = untilQuiet;

// What differs is the rows: nobody waits for data.
const viewer = 'owner';
await Promise.all([
  queryClient.query(viewerOptions(backend, viewer, resource)),
  queryClient.query(membersOptions(backend, viewer)),
  queryClient.query(resourceMetadataOptions(backend, viewer, resource)),
]);

const contender = asked.get('contender') ?? '';
const root = document.getElementById('root');
if (!(contender in lists) || !root) throw new Error('Ask for ?contender=…&rows=…');
createRoot(root).render(<Page list={lists[contender]} />);
