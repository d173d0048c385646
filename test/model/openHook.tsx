import { QueryClient } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { Scheduler } from 'fast-check';
import { createClient, elevenLabs } from '../../src/client/index.js';
import type { Client, Timers } from '../../src/client/index.js';
import { permissions } from '../../src/contract/index.js';
import { BackendProvider } from '../../src/hooks/index.js';
import type { Backend } from '../../src/hooks/index.js';
import { createWorkspace } from '../../src/testing/index.js';
import type { Workspace } from '../../src/testing/index.js';
import { growOld } from '../hooks/support/growOld.js';
import { createNetwork } from './createNetwork.js';
import type { Arrival } from './createNetwork.js';

const fastestDeadlineMs = 30_000;

/** Asks the provider nothing, so that what reaches it is what the page sent. */
export const askingNothing = { permissions: async () => ({ permissions, maxRole: 'admin' as const }) };

interface PageOptions {
  /** @default a workspace whose policy asks nothing */
  workspace?: Workspace;
  /** @default ElevenLabs */
  backend?: (client: Client) => Backend;
  /** What the page waits by. @default the platform's */
  timers?: Timers;
}

/** A hook on Ana's page, behind a network whose every move is the scheduler's, once it has read all it reads at first. */
export async function openHook<Result>(
  scheduler: Scheduler,
  useIt: () => Result,
  on: { render: (result: Result) => void; arrival: (arrival: Arrival) => void },
  {
    workspace = createWorkspace({ policy: askingNothing }),
    backend: backendOf = (client) => elevenLabs(client),
    timers,
  }: PageOptions = {},
) {
  const network = createNetwork(workspace, scheduler, on.arrival);
  const client = createClient({
    gateway: workspace.gateway,
    fetch: network.fetch,
    random: () => 0,
    // Waits between repeats end at once, deadlines never come.
    timers: {
      setTimeout: (run, ms) => {
        if (ms < fastestDeadlineMs) queueMicrotask(run);
      },
      clearTimeout: () => undefined,
      now: () => workspace.clock.now(),
    },
  });
  const backend = backendOf(client);
  const queryClient = new QueryClient();
  const hook = renderHook(
    () => {
      const result = useIt();
      on.render(result);
      return result;
    },
    {
      wrapper: ({ children }) => (
        <BackendProvider backend={backend} viewer="ana" queryClient={queryClient} timers={timers}>
          {children}
        </BackendProvider>
      ),
    },
  );
  const step = async () => {
    if (scheduler.count() > 0) await scheduler.waitNext(1);
    await network.settle();
  };
  await network.settle();
  while (scheduler.count() > 0) await step();
  return {
    workspace,
    network,
    result: () => hook.result.current,
    growOld: () => growOld(queryClient),
    step,
    close: () => {
      hook.unmount();
      for (const mutation of queryClient.getMutationCache().getAll()) mutation.destroy();
      queryClient.clear();
    },
  };
}
