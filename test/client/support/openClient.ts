import { expect, onTestFinished } from 'vitest';
import { createClient } from '../../../src/client/index.js';
import type { Client, ClientOptions } from '../../../src/client/index.js';
import { protocol } from './protocol.js';

/** What the gateway answers itself, and for which there is one form in every protocol. */
const ownPath = /^\/(?:session|invitations|tools|tools\/search)(?:\?|$)/;

/** The form in which a run's protocol puts an operation to the gateway. */
const isInForm: Record<typeof protocol, (path: string, init: RequestInit) => boolean> = {
  rest: (path) => /^\/(?:elevenlabs|jsmon)\//.test(path),
  utdk: (path, init) => isTool(path, init) && Object.keys(argumentsOf(init)).join() === 'args',
  'utdk-flat': (path, init) => isTool(path, init) && !('args' in argumentsOf(init)),
};

/**
 * A client that speaks the run's protocol to a gateway. The running test fails if any of its calls went in another form,
 * so that no suite is run twice over the same one.
 */
export function openClient(
  { gateway, fetch }: { gateway: string; fetch: NonNullable<ClientOptions['fetch']> },
  options: Partial<ClientOptions> = {},
): Client {
  const strays: string[] = [];
  onTestFinished(() => {
    expect(strays, `calls that do not speak ${protocol}`).toEqual([]);
  });
  return createClient({
    gateway,
    fetch: (url, init) => {
      const path = url.slice(gateway.length);
      if (!ownPath.test(path) && !isInForm[protocol](path, init)) strays.push(`${init.method} ${path}`);
      return fetch(url, init);
    },
    random: () => 0,
    protocol,
    ...options,
  });
}

function isTool(path: string, { method }: RequestInit): boolean {
  return method === 'POST' && /^\/tools\/(?:elevenlabs|jsmon)\/[a-zA-Z0-9]+$/.test(path);
}

function argumentsOf({ body }: RequestInit): object {
  return JSON.parse(body as string) as object;
}
