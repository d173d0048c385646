import type { AnyOperation } from '../../../src/contract/index.js';
import type { ContractDrift } from '../../../src/gateway/index.js';
import { createClient } from '../../../src/client/index.js';
import type { Client } from '../../../src/client/index.js';
import { host, mount, openGateway } from './openGateway.js';

/**
 * A client through a gateway whose provider answers one operation so, and all others as the sandbox does.
 *
 * @returns What the gateway told of answers that differ, as it comes.
 */
export function clientOf(
  { method, path }: Pick<AnyOperation, 'method' | 'path'>,
  answer: unknown,
): { client: Client; drifts: ContractDrift[] } {
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
  const { sandbox } = openGateway();
  const drifts: ContractDrift[] = [];
  const front = openGateway({
    sandbox,
    fetch: async (request) =>
      request.method === method && pattern.test(new URL(request.url).pathname)
        ? Response.json(answer)
        : sandbox.elevenlabs.fetch(request),
    onContractDrift: (drift) => drifts.push(drift),
  });
  const client = createClient({
    gateway: `${host}${mount}`,
    fetch: (url, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', 'Bearer demo-ana');
      return front.fetch(new Request(url, { ...init, headers }));
    },
  });
  return { client, drifts };
}
