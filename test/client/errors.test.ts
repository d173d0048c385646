import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import {
  createClient,
  GatewayDecodeError,
  GatewayHttpError,
  isRolecallError,
  RolecallError,
} from '../../src/client/index.js';
import { getResource, listMembers } from '../../src/contract/index.js';
import type { Turn } from './support/createNetwork.js';
import { createNetwork, lostConnection, page } from './support/createNetwork.js';
import { createTime } from './support/createTime.js';
import { idempotentWrite, oneShotWrite } from './support/operations.js';

const voice = { path: { resource_id: 'v1' }, query: { resource_type: 'voice' } };

/** What reading a resource ends in when the gateway answers so. */
async function errorFor(...turns: Turn[]) {
  const network = createNetwork(...turns);
  const time = createTime();
  const client = createClient({ gateway: '/api/rolecall', fetch: network.fetch, timers: time.timers });
  const error = await time.pass(client.call(getResource, voice)).catch((thrown: unknown) => thrown);
  return error as GatewayHttpError;
}

describe('a refusal', () => {
  it('in the current shape is read whole', async () => {
    const detail = {
      type: 'authorization_error',
      code: 'not_allowed',
      message: 'You may not.',
      status: 'not_allowed',
      request_id: 'req_7',
    };
    const error = await errorFor(
      Response.json({ detail }, { status: 403, headers: { 'x-request-id': 'req_7' } }),
    );
    expect(error).toBeInstanceOf(GatewayHttpError);
    expect(error).toMatchObject({
      name: 'GatewayHttpError',
      code: 'forbidden',
      status: 403,
      reason: 'not_allowed',
      operationId: 'get_resource_metadata',
      requestId: 'req_7',
      retryable: false,
      retryAfterMs: null,
      fields: [],
      missingPermission: null,
    });
  });

  it('in the older shape is read by its status word', async () => {
    const detail = { status: 'user_not_found', message: 'Nobody here is called so.' };
    expect(await errorFor(Response.json({ detail }, { status: 400 }))).toMatchObject({
      code: 'user_not_found',
      reason: 'user_not_found',
    });
  });

  it('of fields names them', async () => {
    const detail = [{ loc: ['body', 'role'], msg: 'Input should be a role', type: 'enum', input: 'owner' }];
    expect(await errorFor(Response.json({ detail }, { status: 422 }))).toMatchObject({
      code: 'invalid',
      reason: 'validation_error',
      fields: [{ location: ['body', 'role'], message: 'Input should be a role', type: 'enum' }],
    });
  });

  it('in a bare sentence is read by its HTTP status', async () => {
    expect(await errorFor(Response.json({ detail: 'Not Found' }, { status: 404 }))).toMatchObject({
      code: 'not_found',
      reason: null,
    });
  });

  it.each([
    ['a web page', () => page(403)],
    ['nothing', () => new Response(null, { status: 403 })],
    ['null', () => Response.json(null, { status: 403 })],
    ['a list', () => Response.json([1], { status: 403 })],
    ['half an object', () => new Response('{"detail":', { status: 403 })],
  ])('that holds %s is read by its HTTP status', async (_, answer) => {
    expect(await errorFor(answer())).toMatchObject({ code: 'forbidden', reason: null, fields: [] });
  });

  it('by the provider for a scope that the gateway’s key lacks names the scope', async () => {
    const detail = {
      type: 'authentication_error',
      code: 'unauthorized',
      status: 'missing_permissions',
      message: 'The API key you used is missing the permission user_read to execute this operation.',
    };
    expect(await errorFor(Response.json({ detail }, { status: 401 }))).toMatchObject({
      code: 'upstream_auth',
      missingPermission: 'user_read',
      retryable: false,
    });
  });

  it('is not led astray by a word that every object has', async () => {
    const detail = { status: 'constructor', message: '' };
    expect(await errorFor(Response.json({ detail }, { status: 403 }))).toMatchObject({ code: 'forbidden' });
  });
});

describe('an answer of another shape', () => {
  const errorOf = (body: unknown) =>
    errorFor(Response.json(body)) as Promise<unknown> as Promise<GatewayDecodeError>;

  it('tells where it differs, without any value', async () => {
    const error = await errorOf({
      resource_id: 7,
      creator_user_id: { name: 'a private <name>' },
      role_to_group_ids: 'u1',
      share_options: [{ id: 'u9', name: 'secret@northwind.example' }],
    });
    expect(error).toBeInstanceOf(GatewayDecodeError);
    expect(error.paths).toEqual(['resource_id', 'resource_type', 'creator_user_id', 'role_to_group_ids']);
    expect(error.message).not.toMatch(/secret|private/);
  });

  it('is taken when it only has more than is known', async () => {
    const network = createNetwork(
      Response.json([
        {
          user_id: 'u1',
          email: 'ana@northwind.example',
          seat_type: 'workspace_astronaut',
          is_owner: false,
          is_locked: false,
          new_field: { deep: true },
        },
      ]),
    );
    const client = createClient({ gateway: '/api/rolecall', fetch: network.fetch });
    expect(await client.call(listMembers, {})).toEqual([
      {
        user_id: 'u1',
        email: 'ana@northwind.example',
        first_name: null,
        seat_type: 'workspace_astronaut',
        is_owner: false,
        is_locked: false,
      },
    ]);
  });

  it.each([
    ['an empty body', () => new Response(null)],
    ['null', () => Response.json(null)],
    ['anything else in JSON', () => Response.json({ anything: 1 })],
  ])('does not exist for a share: %s is its success', async (_, answer) => {
    const network = createNetwork(answer());
    const client = createClient({ gateway: '/api/rolecall', fetch: network.fetch });
    expect(await client.call(idempotentWrite.operation, idempotentWrite.input)).toEqual({ status: 'ok' });
  });
});

describe('L02 an error', () => {
  it('holds neither token nor body in its message, stack or fields', async () => {
    const token = 'eyJ.token.canary';
    const canary = 'canary-in-a-body';
    const turns: Turn[] = [
      Response.json({ detail: { status: canary, code: canary, message: canary } }, { status: 500 }),
      Response.json({ detail: { status: 'sk_canary', message: canary } }, { status: 403 }),
      new Response(`<html>${canary}</html>`),
      Response.json({ key_id: [canary] }),
      lostConnection(),
    ];
    for (const turn of turns) {
      const network = createNetwork(turn);
      const client = createClient({ gateway: '/api/rolecall', fetch: network.fetch, getToken: () => token });
      const error = await client
        .call(oneShotWrite.operation, { path: { account_id: 'a1' }, body: { name: `named ${canary}` } })
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RolecallError);
      expect(inspect(error, { depth: 9 })).not.toMatch(/canary|eyJ/);
    }
  });
});

describe('isRolecallError', () => {
  it('knows the errors of another copy of the package', async () => {
    vi.resetModules();
    const copy = await import('../../src/client/index.js');
    const foreign = new copy.RolecallError('forbidden', 'No.');
    expect(foreign).not.toBeInstanceOf(RolecallError);
    expect(isRolecallError(foreign)).toBe(true);
  });

  it.each([
    [null],
    [undefined],
    ['forbidden'],
    [new Error('x')],
    [new DOMException('x', 'AbortError')],
    [{ code: 'forbidden' }],
  ])('does not take %s for one', (other) => expect(isRolecallError(other)).toBe(false));

  it('lets a backend of a host’s own throw its errors in one line', () => {
    const error = new RolecallError('conflict', 'Somebody was faster.', { retryable: true });
    expect(error).toMatchObject({
      name: 'RolecallError',
      code: 'conflict',
      message: 'Somebody was faster.',
      operationId: null,
      requestId: null,
      retryable: true,
      retryAfterMs: null,
    });
  });
});
