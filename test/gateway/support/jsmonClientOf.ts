import { createClient } from '../../../src/client/index.js';
import type { Client } from '../../../src/client/index.js';
import type { ContractDrift, Policy } from '../../../src/gateway/index.js';
import { openJsmonGateway } from './openJsmonGateway.js';
import { allowing, host, mount } from './openGateway.js';

/** No call here changes anything in it. */
const { sandbox } = openJsmonGateway();

/**
 * A client through a gateway whose Jsmon answers a path that ends so with this, and all else as the sandbox does.
 *
 * @param as Who is signed in.
 */
export function jsmonClientOf(
  ending: string,
  answer: () => Response,
  { as = 'ana', authorize = allowing }: { as?: string; authorize?: Policy } = {},
): { client: Client; drifts: readonly ContractDrift[]; workspaceId: string; answered: () => number } {
  const drifts: ContractDrift[] = [];
  let answered = 0;
  const front = openJsmonGateway({
    sandbox,
    authorize,
    fetch: async (request) => {
      if (!new URL(request.url).pathname.endsWith(ending)) return sandbox.fetch(request);
      answered += 1;
      return answer();
    },
    onContractDrift: (drift) => drifts.push(drift),
  });
  const client = createClient({
    gateway: `${host}${mount}`,
    fetch: (url, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer demo-${as}`);
      return front.fetch(new Request(url, { ...init, headers }));
    },
  });
  return { client, drifts, workspaceId: sandbox.jsmon.workspaceId, answered: () => answered };
}
