import { getRequestListener } from '@hono/node-server';
import { createGateway, memoryLedger } from 'rolecall/gateway';
import { createNodeFetch, nodeHandler } from 'rolecall/gateway/node';
import { createHost } from './server/createHost.js';
import { createSessions } from './server/createSessions.js';
import { listen } from './server/listen.js';
import { readPlan } from './server/readPlan.js';
import type { StudioSettings } from './server/readSettings.js';
import { startSandbox } from './server/startSandbox.js';
import { studioPolicy } from './server/studioPolicy.js';

export { readSettings } from './server/readSettings.js';

/** A running studio. */
export interface Studio {
  /** Where a browser finds it, such as `http://127.0.0.1:5180`. */
  url: string;
  /** Where its provider listens, and the key that it wants; null when the real one is used. */
  sandbox: { url: string; apiKey: string } | null;
  /** Ends all connections and frees the ports. */
  close: () => Promise<void>;
}

const mount = '/api/rolecall';

/**
 * Starts the demo on 127.0.0.1: the host app with its gateway, and the sandbox on a port of its own.
 *
 * @param appFolder Where the built page is.
 * @throws {Error} A port is taken; the message says so in one sentence.
 */
export async function startStudio(settings: StudioSettings, appFolder: string): Promise<Studio> {
  const { upstream, people, scanner } = settings;
  const sessions = createSessions(people);
  const provider =
    upstream.kind === 'sandbox'
      ? await startSandbox({ ...upstream, jsmonApiKey: scanner?.apiKey }, sessions)
      : upstream;
  const sandbox = provider.kind === 'sandbox' ? provider : null;
  const fetch = createNodeFetch();
  let life = 0;
  const gatewayListener = () => {
    const born = life;
    return nodeHandler(
      createGateway({
        mount,
        upstreams: {
          elevenlabs: { apiKey: provider.apiKey, baseUrl: provider.baseUrl },
          jsmon: scanner
            ? {
                apiKey: scanner.apiKey,
                baseUrl: scanner.baseUrl ?? provider.baseUrl,
                workspaces: { [scanner.workspaceId]: { owner: scanner.ownerEmail } },
              }
            : undefined,
        },
        identify: sessions.identify,
        authorize: studioPolicy(),
        // The provider lists no invitation, so what is sent through here is written down.
        invitations: memoryLedger(),
        now: sandbox?.now ?? Date.now,
        // What somebody asked of the workspace as it was must not reach the one that replaced it.
        fetch: async (request) => {
          if (born !== life) throw new Error('The workspace has started over.');
          return fetch(request);
        },
      }),
    );
  };

  let answerByGateway = gatewayListener();
  // A gateway remembers for seconds what the provider told it: a workspace that starts over gets a new one.
  sandbox?.onReset(() => {
    life += 1;
    answerByGateway = gatewayListener();
  });
  const answerByHost = getRequestListener(
    createHost(
      appFolder,
      sandbox?.baseUrl ?? 'https:',
      sessions,
      settings,
      () => sandbox && readPlan(sandbox.seats()),
    ),
  );

  const server = await listen(settings.port, 'PORT', async (request, response) => {
    // A name of somebody else's may lead to this machine too, and its page would then be of this origin.
    if (sandbox === null && !isLoopback(request.headers.host)) {
      response
        .writeHead(421, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
        .end('421\n');
      return;
    }
    // Whatever is under the mount is the gateway's, also what it will refuse: nothing falls through to a page.
    if (isUnder(mount, request.url)) answerByGateway(request, response);
    else await answerByHost(request, response);
  }).catch(async (error: unknown) => {
    await sandbox?.close();
    throw error;
  });

  return {
    url: server.url,
    sandbox: sandbox && { url: sandbox.baseUrl, apiKey: sandbox.apiKey },
    close: async () => {
      await Promise.all([server.close(), sandbox?.close()]);
    },
  };
}

function isLoopback(host = ''): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
}

function isUnder(path: string, target = ''): boolean {
  return target.startsWith(path) && ['', '/', '?'].includes(target.charAt(path.length));
}
