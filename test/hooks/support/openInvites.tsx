import { QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import type { Timers } from '../../../src/client/index.js';
import { BackendProvider, useInvites } from '../../../src/hooks/index.js';
import type { InvitationRow, UseInvitesResult } from '../../../src/hooks/index.js';
import { createPostOffice } from './createPostOffice.js';
import type { PostOffice } from './createPostOffice.js';
import { openPage } from './openPage.js';

const start = Date.UTC(2026, 2, 2, 9);

/** Timers that run when the clock is moved, and not before. */
interface MovableTimers extends Timers {
  advance: (ms: number) => void;
}

function createTimers(startMs: number): MovableTimers {
  let nowMs = startMs;
  let last = 0;
  const waiting = new Map<unknown, { atMs: number; run: () => void }>();
  return {
    now: () => nowMs,
    setTimeout: (run, ms) => {
      last += 1;
      waiting.set(last, { atMs: nowMs + ms, run });
      return last;
    },
    clearTimeout: (timer) => void waiting.delete(timer),
    advance: (ms) => {
      nowMs += ms;
      for (const [timer, { atMs, run }] of [...waiting]) {
        if (atMs > nowMs) continue;
        waiting.delete(timer);
        run();
      }
    },
  };
}

interface OpenInvitesOptions {
  viewer?: string;
  office?: Parameters<typeof createPostOffice>[1];
  /** What is there before the page opens. */
  before?: (office: PostOffice) => void;
}

/** Opens what everything about invitations stands on, over a host's own backend, and waits for the list. */
export async function openInvites({ viewer = 'ana', office: kind, before }: OpenInvitesOptions = {}) {
  const page = openPage({ viewer });
  const timers = createTimers(start);
  const office = createPostOffice(timers.now, kind);
  before?.(office);
  const backend = { ...page.backend, invitations: office.area };
  const queryClient = new QueryClient();
  const Frame = ({ children, who = viewer }: { children?: ReactNode; who?: string }) => (
    <BackendProvider backend={backend} viewer={who} queryClient={queryClient} timers={timers}>
      {children}
    </BackendProvider>
  );
  const renders: UseInvitesResult[] = [];
  const hook = renderHook(
    () => {
      const invites = useInvites();
      renders.push(invites);
      return invites;
    },
    { wrapper: Frame },
  );
  const invites = () => hook.result.current;
  await waitFor(() => {
    expect(invites().viewer.data).toBeDefined();
    if (office.area.list) expect(invites().list.data).toBeDefined();
  });
  office.calls.length = 0;
  return {
    ...hook,
    office,
    backend,
    queryClient,
    invites,
    renders,
    timers,
    row: (email: string): InvitationRow | undefined => invites().rows.find((one) => one.email === email),
    advance: (ms: number) => act(() => timers.advance(ms)),
  };
}
