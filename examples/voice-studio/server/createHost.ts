import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { readRoute } from '../app/readRoute.js';
import type { Sessions } from './createSessions.js';
import type { Plan } from './readPlan.js';
import type { StudioSettings } from './readSettings.js';

/**
 * The strictest policy that the page and Rolecall's components need. It goes on every answer, so that no error page
 * is without it.
 *
 * @param previews Where the previews of voices are.
 */
const contentSecurityPolicy = (previews: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    // A voice's samples come through the gateway and are played from the page's own memory.
    `media-src 'self' blob: ${previews}`,
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const fixedHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const page = '/index.html';

/**
 * The host app's own server: its page, its files, who can sign in, signing in, and what is left of the plan.
 *
 * @param folder The built page. Its files are read once, so no request names a path on the disk.
 * @param previews Where the previews of voices are, as a policy names it: `https:`, or an origin.
 * @param readPlan Null where the host does not know.
 */
export function createHost(
  folder: string,
  previews: string,
  sessions: Sessions,
  { upstream, people, workspaceName, domains, scanner }: StudioSettings,
  readPlan: () => Plan | null,
): (request: Request) => Promise<Response> {
  const files = readFiles(folder);
  const headers = { ...fixedHeaders, 'content-security-policy': contentSecurityPolicy(previews) };
  const { json, refuse } = answering(headers);
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/sign-in') return signIn(request, sessions, { json, refuse });
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
    if (pathname === '/api/studio') {
      const environment = upstream.kind === 'sandbox' ? 'sandbox' : 'live';
      const scannerWorkspaceId = scanner?.workspaceId ?? null;
      return json({ workspaceName, environment, people, domains, scannerWorkspaceId });
    }
    if (pathname === '/api/plan') return sessions.identify(request) ? json(readPlan()) : refuse(401);
    const file = files.get(readRoute(pathname) ? page : pathname);
    if (!file) return refuse(404);
    return new Response(file.body, { headers: { ...headers, ...file.headers } });
  };
}

function readFiles(folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const url = `/${relative(folder, path).split(sep).join('/')}`;
      const file = {
        body: new Uint8Array(readFileSync(path)),
        headers: {
          'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
          // Files under assets/ are named by what is in them.
          'cache-control': url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        },
      };
      return [url, file] as const;
    }),
  );
}

async function signIn(request: Request, sessions: Sessions, { json, refuse }: Answering): Promise<Response> {
  if (request.method !== 'POST') return refuse(405, { allow: 'POST' });
  // No form of another site can send this type.
  if (request.headers.get('content-type') !== 'application/json') return refuse(415);
  const body = (await request.json().catch(() => null)) as { handle?: unknown } | null;
  const token = typeof body?.handle === 'string' ? sessions.signIn(body.handle) : null;
  return token === null ? refuse(400) : json({ token });
}

/** The answers that are no files. */
interface Answering {
  json: (value: unknown) => Response;
  refuse: (status: number, more?: Record<string, string>) => Response;
}

function answering(headers: Readonly<Record<string, string>>): Answering {
  return {
    json: (value) => Response.json(value, { headers: { ...headers, 'cache-control': 'no-store' } }),
    refuse: (status, more = {}) =>
      new Response(`${status}\n`, {
        status,
        headers: {
          ...headers,
          'cache-control': 'no-store',
          'content-type': 'text/plain; charset=utf-8',
          ...more,
        },
      }),
  };
}
