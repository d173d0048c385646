import { expect } from 'vitest';
import type { AuditRecord, GatewayOptions, Policy } from '../../../src/gateway/index.js';
import { createGateway, workspacePolicy } from '../../../src/gateway/index.js';
import type { Sandbox, SettableClock } from '../../../src/sandbox/index.js';
import { createClock, createSandbox } from '../../../src/sandbox/index.js';
import { permissions } from '../../../src/contract/index.js';
import { canary, findCanary } from './canary.js';

/** A refused or served request, read whole. */
export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined when there was none, or it is a sound. */
  body: unknown;
  /** The gateway's or provider's machine word for a failure; null for none. */
  code: string | null;
}

export interface Front {
  /**
   * Sends a request below the mount and reads the answer. It fails the test when the canary key, in any form, or a
   * header that no answer may have, is in it.
   *
   * @param as Who is signed in by bearer; null for nobody, or when the headers say it themselves.
   */
  send: (path: string, init?: RequestInit, as?: string | null) => Promise<Answered>;
  fetch: (request: Request) => Promise<Response>;
  sandbox: Sandbox;
  clock: SettableClock;
  audit: AuditRecord[];
  /** How often the policy was asked. */
  asked: () => number;
}

export const mount = '/api/rolecall';
export const host = 'https://app.example';

/** Everything is allowed and nothing is looked up, so that every upstream call is the caller's own. */
export const allowing: Policy = { permissions: () => ({ permissions, maxRole: 'admin' }) };

/** A gateway in front of a sandbox whose key is the canary. Anybody of the sandbox signs in by `demo-<handle>`. */
export function openGateway(
  options: Partial<GatewayOptions> & { sandbox?: Sandbox; clock?: SettableClock } = {},
): Front {
  const { clock = createClock(Date.UTC(2026, 2, 2, 9)), ...given } = options;
  const { sandbox = createSandbox({ apiKey: canary, clock }), authorize: policy = allowing, ...own } = given;
  const audit: AuditRecord[] = [];
  let asked = 0;
  const gateway = createGateway({
    upstreams: { elevenlabs: { apiKey: canary } },
    identify: (request) => {
      const handle = /^Bearer demo-(\w+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
      const cookie = /(?:^|; )session=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1];
      const person = sandbox.workspace.people.find((one) => one.handle === (handle ?? cookie));
      return person ? { id: person.handle, email: person.email, name: person.name } : null;
    },
    fetch: sandbox.elevenlabs.fetch,
    audit: (record) => {
      expect(findCanary(JSON.stringify(record))).toBeNull();
      audit.push(record);
    },
    now: () => clock.now(),
    ...own,
    authorize: {
      ...policy,
      permissions: (...question) => {
        asked += 1;
        return policy.permissions(...question);
      },
    },
  });
  return {
    send: async (path, init, as = 'ana') => {
      const request = new Request(`${host}${mount}${path}`, { ...init, duplex: 'half' } as RequestInit);
      if (as !== null) request.headers.set('authorization', `Bearer demo-${as}`);
      return readAnswer(await gateway.fetch(request));
    },
    fetch: gateway.fetch,
    sandbox,
    clock,
    audit,
    asked: () => asked,
  };
}

/** The same with the policy that asks the provider. */
export function openWorkspaceGateway(options: Parameters<typeof openGateway>[0] = {}): Front {
  return openGateway({ authorize: workspacePolicy(), ...options });
}

/** A POST of JSON. */
export function post(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** Every header that an answer may have. */
const allowedHeaders = new Set([
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'access-control-max-age',
  'allow',
  'cache-control',
  'content-disposition',
  'content-security-policy',
  'content-type',
  'cross-origin-resource-policy',
  'date',
  'retry-after',
  'vary',
  'x-content-type-options',
  'x-request-id',
  'x-rolecall-left-out',
]);

/** Reads an answer and holds it to what is true of every answer of a gateway. */
export async function readAnswer(response: Response): Promise<Answered> {
  const { status, headers } = response;
  const text = await response.text();
  expect(findCanary(text)).toBeNull();
  expect(findCanary(JSON.stringify([...headers]))).toBeNull();
  expect([...headers.keys()].filter((name) => !allowedHeaders.has(name))).toEqual([]);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('vary')).toBe('Origin, Cookie, Authorization');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{24}$/);
  const isSound = headers.get('content-type')?.startsWith('audio/');
  const body: unknown = text === '' || isSound ? undefined : JSON.parse(text);
  return { status, headers, text, body, code: codeOf(body) };
}

function codeOf(body: unknown): string | null {
  const { detail } = (body ?? {}) as { detail?: { code?: string } };
  return detail?.code ?? null;
}
