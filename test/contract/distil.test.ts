import { describe, expect, it } from 'vitest';
import { distil, withReleases } from '../../scripts/distil.mjs';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const answering = (schema: object, schemas: object = {}) => ({
  paths: { '/things': { get: { operationId: 'list', responses: { '200': json(schema) } } } },
  components: { schemas },
});
const answerOf = (schema: object, schemas: object = {}) =>
  distil(answering(schema, schemas)).operations.list!.answer;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('boiling a document down', () => {
  it('keeps method, path, parameters by place, body fields and answer keys', () => {
    const document = {
      'x-contract': { snapshot: '2026-08-22' },
      paths: {
        '/things/{id}': {
          parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } }],
          patch: {
            operationId: 'change',
            parameters: [
              { in: 'header', name: 'xi-api-key', schema: { type: 'string' } },
              { $ref: '#/components/parameters/Dry' },
            ],
            requestBody: {
              required: true,
              ...json({
                properties: { name: { type: 'string' }, note: { type: 'string' } },
                required: ['name'],
              }),
            },
            responses: { '200': json({ properties: { ok: { type: 'boolean' } } }), '422': json({}) },
          },
        },
      },
      components: { parameters: { Dry: { in: 'query', name: 'dry', schema: { enum: ['yes', 'no'] } } } },
    };
    expect(distil(document)).toEqual({
      snapshot: '2026-08-22',
      operations: {
        change: {
          method: 'PATCH',
          path: '/things/{id}',
          pathParams: { id: { required: true } },
          query: { dry: { required: false, enum: ['yes', 'no'] } },
          body: { required: true, fields: { name: { required: true }, note: { required: false } } },
          answer: { ok: { required: false, types: ['boolean'] } },
        },
      },
    });
  });

  it('goes into lists, maps and references, and stops where a schema holds itself', () => {
    const schemas = {
      Tree: {
        properties: { name: { type: 'string' }, children: { type: 'array', items: ref('Tree') } },
        required: ['name'],
      },
    };
    expect(answerOf({ type: 'object', additionalProperties: ref('Tree') }, schemas)).toEqual({
      '{}': { required: true, types: ['object'] },
      '{}.name': { required: true, types: ['string'] },
      '{}.children': { required: false, types: ['array'] },
      '{}.children[]': { required: true, types: ['object'] },
    });
  });

  it('sees that a value may be null, however that is written', () => {
    const properties = {
      a: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      b: { type: ['string', 'null'] },
      c: { type: 'string', nullable: true },
      d: { enum: ['x', null] },
      e: { type: 'string' },
    };
    expect(answerOf({ properties })).toEqual({
      a: { required: false, nullable: true, types: ['string'] },
      b: { required: false, nullable: true, types: ['string'] },
      c: { required: false, nullable: true, types: ['string'] },
      d: { required: false, nullable: true, enum: ['x'], types: ['string'] },
      e: { required: false, types: ['string'] },
    });
  });

  it('sees words behind a reference, in lists and as constants, but not where something else may stand', () => {
    const schemas = { Seat: { type: 'string', enum: ['admin', 'member'] } };
    const properties = {
      seat: { anyOf: [ref('Seat'), { type: 'null' }] },
      seats: { type: 'array', items: ref('Seat') },
      limit: { anyOf: [{ type: 'integer' }, { const: 'unlimited' }] },
      kind: { const: 'thing' },
      sort: { anyOf: [{ type: 'string' }, { type: 'null' }], enum: ['new', 'old'] },
    };
    expect(answerOf({ properties }, schemas)).toEqual({
      seat: { required: false, nullable: true, enum: ['admin', 'member'], types: ['string'] },
      seats: { required: false, types: ['array'] },
      'seats[]': { required: true, enum: ['admin', 'member'], types: ['string'] },
      limit: { required: false, types: ['integer', 'string'] },
      kind: { required: false, enum: ['thing'], types: ['string'] },
      sort: { required: false, nullable: true, enum: ['new', 'old'], types: ['string'] },
    });
  });

  it('takes for required what every variant requires, and puts together what holds together', () => {
    const one = { properties: { id: {}, a: {} }, required: ['id', 'a'] };
    const other = { properties: { id: {}, b: {} }, required: ['id'] };
    expect(answerOf({ oneOf: [one, other] })).toEqual({
      id: { required: true },
      a: { required: false },
      b: { required: false },
    });
    expect(answerOf({ allOf: [one, other] })).toEqual({
      id: { required: true },
      a: { required: true },
      b: { required: false },
    });
  });

  it('bears operations without an id, a body, an answer or JSON', () => {
    const paths = {
      '/a': { get: { responses: {} }, post: { operationId: 'bare' } },
      '/b': {
        get: { operationId: 'audio', responses: { '200': { content: { 'audio/mpeg': { schema: {} } } } } },
      },
      '/c': { delete: { operationId: 'untyped', responses: { '200': json({}) } } },
    };
    const nothing = { pathParams: {}, query: {}, body: null, answer: {} };
    expect(distil({ paths }).operations).toEqual({
      bare: { method: 'POST', path: '/a', ...nothing },
      audio: { method: 'GET', path: '/b', ...nothing },
      untyped: { method: 'DELETE', path: '/c', ...nothing },
    });
    expect(distil({})).toEqual({ snapshot: '', operations: {} });
  });

  it('keeps only what is wanted, and sorts it', () => {
    const get = (operationId: string) => ({ get: { operationId } });
    const document = { paths: { '/z': get('z'), '/a': get('a'), '/m': get('m') } };
    expect(Object.keys(distil(document).operations)).toEqual(['a', 'm', 'z']);
    expect(Object.keys(distil(document, (id) => id !== 'm').operations)).toEqual(['a', 'z']);
  });

  it('says which reference leads nowhere', () => {
    expect(() => answerOf(ref('Lost'))).toThrow('#/components/schemas/Lost');
  });
});

describe('what releases of the official SDK take beyond the document', () => {
  const of = (schema: object) => distil(answering(schema));
  const document = of({
    properties: {
      id: { type: 'string' },
      seat: { type: 'string' },
      plan: { properties: { tier: {} }, required: ['tier'] },
    },
    required: ['id', 'seat', 'plan'],
  });

  it('is told by release, of what the document requires or takes no null for', () => {
    const old = of({ properties: { id: { type: 'string' } }, required: ['id'] });
    const young = of({
      properties: { id: { type: 'string' }, seat: { type: ['string', 'null'] } },
      required: ['id', 'seat'],
    });
    const { sdk, operations } = withReleases(document, [
      { release: '1.0.0', facts: old },
      { release: '2.0.0', facts: young },
    ]);
    expect(sdk).toEqual(['1.0.0', '2.0.0']);
    expect(operations.list!.answer).toEqual({
      id: { required: true, types: ['string'] },
      seat: { required: true, types: ['string'], absentIn: ['1.0.0'], nullIn: ['2.0.0'] },
      plan: { required: true, types: ['object'], absentIn: ['1.0.0', '2.0.0'] },
      // Nobody who does not know a plan at all says anything of its tier.
      'plan.tier': { required: true },
    });
  });

  it('is nothing of an operation that a release does not have', () => {
    const { operations } = withReleases(document, [{ release: '1.0.0', facts: distil({}) }]);
    expect(operations).toEqual(document.operations);
  });
});
