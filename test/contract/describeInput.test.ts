import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { allOperations, describeInput, operation, toolName } from '../../src/contract/index.js';
import type { Shape } from '../../src/contract/index.js';
import {
  absent,
  email,
  id,
  moment,
  nothing,
  openEnum,
  queryBoolean,
  queryInteger,
  queryList,
  text,
  uuid,
} from '../../src/contract/fields.js';

function shapeOf(schema: v.GenericSchema) {
  const [field] = describeInput(
    operation({
      provider: 'elevenlabs',
      id: 'an_operation',
      method: 'POST',
      path: '/v1/x',
      pathParams: nothing(),
      query: nothing(),
      body: v.strictObject({ field: schema }),
      response: v.unknown(),
      effect: 'read',
      needs: () => ['account:read'],
    }),
  );
  return field!;
}

const plain = { kind: 'text', form: 'plain', minLength: 0, maxLength: null } as const;

describe('what an operation takes', () => {
  it.each<[string, v.GenericSchema, Shape]>([
    ['an id', id(), { ...plain, form: 'id' }],
    ['a UUID', uuid(), { ...plain, form: 'uuid' }],
    ['an address', email(), { ...plain, form: 'email', maxLength: 254 }],
    ['a moment', moment(), { ...plain, form: 'moment' }],
    ['a text', text(2, 200), { ...plain, minLength: 2, maxLength: 200 }],
    ['an open word', openEnum(), { kind: 'word', pattern: /^[a-z0-9_]{1,64}$/ }],
    ['a choice', v.picklist(['a', 'b']), { kind: 'choice', options: ['a', 'b'] }],
    ['a yes or no', v.boolean(), { kind: 'boolean' }],
    ['a yes or no of a URL', queryBoolean(), { kind: 'boolean' }],
    ['a number', v.number(), { kind: 'number', integer: false, min: null, max: null }],
    ['a number of a URL', queryInteger(1, 100), { kind: 'number', integer: true, min: 1, max: 100 }],
    [
      'a list of a URL',
      queryList(id(), 100),
      { kind: 'list', item: { ...plain, form: 'id' }, minItems: 0, maxItems: 100 },
    ],
    [
      'a list',
      v.pipe(v.array(v.boolean()), v.minLength(1), v.maxLength(3)),
      { kind: 'list', item: { kind: 'boolean' }, minItems: 1, maxItems: 3 },
    ],
    [
      'a number or a word that stands for one',
      v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.literal('clear'), v.literal('no_update')]),
      {
        kind: 'either',
        shapes: [
          { kind: 'number', integer: true, min: 0, max: null },
          { kind: 'choice', options: ['clear', 'no_update'] },
        ],
      },
    ],
    [
      'a union in a union',
      v.union([v.union([v.boolean(), v.literal('clear')]), v.literal('no_update')]),
      { kind: 'either', shapes: [{ kind: 'boolean' }, { kind: 'choice', options: ['clear', 'no_update'] }] },
    ],
    ['anything', v.unknown(), { kind: 'any' }],
  ])('tells %s', (_, schema, shape) => {
    expect(shapeOf(schema)).toEqual({ name: 'field', where: 'body', required: true, nullable: false, shape });
    expect(shapeOf(absent(schema))).toMatchObject({ required: false, nullable: true, shape });
    expect(shapeOf(v.nullable(schema))).toMatchObject({ required: true, nullable: true, shape });
    expect(shapeOf(v.optional(schema))).toMatchObject({ required: false, nullable: false, shape });
  });

  it('tells the fields of an object in a list', () => {
    const filter = v.strictObject({ column: v.picklist(['user']), values: v.array(text(1, 10)) });
    expect(shapeOf(v.array(filter)).shape).toMatchObject({
      kind: 'list',
      item: { kind: 'object', fields: [{ name: 'column', required: true }, { name: 'values' }] },
    });
  });

  it('is known to the last field, for every operation of the contract', () => {
    const unknown = (shape: Shape): boolean => {
      if (shape.kind === 'list') return unknown(shape.item);
      if (shape.kind === 'either') return shape.shapes.some(unknown);
      if (shape.kind === 'object') return shape.fields.some((one) => unknown(one.shape));
      return shape.kind === 'any';
    };
    for (const one of allOperations) {
      const fields = describeInput(one);
      expect(fields.filter(({ shape }) => unknown(shape))).toEqual([]);
      const holes = [...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(fields.flatMap(({ name, where }) => (where === 'path' ? [name] : []))).toEqual(holes);
      // All arguments in one object, as tools take them, must not hide one another.
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    }
  });

  it('needs something even when nothing is named, for every operation of the contract', () => {
    for (const { needs } of allOperations)
      expect(needs({ path: {}, query: {}, body: {} }).length).toBeGreaterThan(0);
  });
});

describe('the name of a tool', () => {
  it('is the operation’s id in camel case, and no other operation’s of its provider', () => {
    expect(toolName('get_user_voices_v2')).toBe('getUserVoicesV2');
    const names = allOperations.map(({ provider, id: own }) => `${provider} ${toolName(own)}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
