import { describe, expect, it } from 'vitest';
import { readProviderProblem } from '../../src/contract/index.js';

describe('reading what a provider refused with', () => {
  it('the form of today: type, code, status, message, field and request', () => {
    const detail = {
      type: 'not_found',
      code: 'user_not_found',
      message: 'No such user.',
      status: 'user_not_found',
      request_id: 'req_1',
      param: 'user_email',
    };
    expect(readProviderProblem({ detail })).toEqual({
      reason: 'user_not_found',
      code: 'user_not_found',
      type: 'not_found',
      message: 'No such user.',
      param: 'user_email',
      requestId: 'req_1',
      fields: [],
      missingPermission: null,
    });
  });

  it('the more telling word first: status, then code, then type', () => {
    const reasonOf = (detail: object) => readProviderProblem({ detail }).reason;
    expect(reasonOf({ type: 't', code: 'c', status: 's' })).toBe('s');
    expect(reasonOf({ type: 't', code: 'c', status: null })).toBe('c');
    expect(reasonOf({ type: 't', code: '', status: '' })).toBe('t');
    expect(reasonOf({ message: 'Only a sentence.' })).toBeNull();
  });

  it('the older form: status and message', () => {
    expect(
      readProviderProblem({ detail: { status: 'too_many_principals', message: 'Too many.' } }),
    ).toMatchObject({
      reason: 'too_many_principals',
      code: null,
      message: 'Too many.',
    });
  });

  it('a list of refused fields, without their values', () => {
    const problem = readProviderProblem({
      detail: [
        {
          loc: ['body', 'emails', 3],
          msg: 'Not an address',
          type: 'value_error',
          input: 'secret@example.com',
        },
        { loc: 'body', msg: 7 },
        'nonsense',
      ],
    });
    expect(problem).toMatchObject({ reason: 'validation_error', message: null });
    expect(problem.fields).toEqual([
      { location: ['body', 'emails', 3], message: 'Not an address', type: 'value_error' },
      { location: [], message: '', type: '' },
    ]);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('a bare text', () => {
    expect(readProviderProblem({ detail: 'Not Found' })).toMatchObject({
      reason: null,
      message: 'Not Found',
      fields: [],
    });
  });

  it('the scope that a key lacks, out of the sentence', () => {
    const message = 'The API key you used is missing the permission user_read to execute this operation.';
    const problem = readProviderProblem({
      detail: { type: 'authentication_error', code: 'unauthorized', status: 'missing_permissions', message },
    });
    expect(problem).toMatchObject({ reason: 'missing_permissions', missingPermission: 'user_read' });
  });

  it.each([
    undefined,
    null,
    '',
    'text',
    7,
    true,
    [],
    [{ detail: 'x' }],
    {},
    { detail: null },
    { detail: 7 },
    { error: 'x' },
    { message: 'x' },
  ])('nothing out of %j, without complaint', (body) => {
    expect(readProviderProblem(body)).toEqual({
      reason: null,
      code: null,
      type: null,
      message: null,
      param: null,
      requestId: null,
      fields: [],
      missingPermission: null,
    });
  });

  it('nothing out of words that are no text', () => {
    expect(
      readProviderProblem({ detail: { type: 1, code: {}, status: ['x'], message: null } }),
    ).toMatchObject({
      reason: null,
      message: null,
    });
  });

  it('nothing that a prototype was made to say', () => {
    const body: unknown = JSON.parse('{"detail":{"__proto__":{"status":"csrf"}}}');
    expect(readProviderProblem(body).reason).toBeNull();
  });
});
