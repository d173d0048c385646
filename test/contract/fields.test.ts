import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  absent,
  email,
  id,
  nothing,
  openEnum,
  queryBoolean,
  queryInteger,
  queryList,
  text,
} from '../../src/contract/fields.js';

const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;
const reads = <Output>(schema: v.GenericSchema<unknown, Output>, value: unknown) => v.parse(schema, value);
/** The first words with which a value is refused. */
const refuses = (schema: v.GenericSchema, value: unknown) =>
  v
    .safeParse(schema, value)
    .issues?.flatMap((issue) => [issue, ...(issue.issues ?? [])])
    .map(({ message }) => message);

describe('an id', () => {
  it.each(['a', '0', 'JBFqnCBsd6RMkjVDRZzb', 'agent_01jd7yq2k8f0', 'a-b_c', 'default', 'x'.repeat(128)])(
    'may be %s',
    (value) => expect(takes(id(), value)).toBe(true),
  );

  it.each([
    ['empty', ''],
    ['a dot', '.'],
    ['two dots', '..'],
    ['a file', 'voice.mp3'],
    ['a slash', 'a/b'],
    ['an encoded slash', 'a%2Fb'],
    ['a backslash', 'a\\b'],
    ['a space', 'a b'],
    ['a line break at its end', 'a\n'],
    ['a null character', 'a\0'],
    ['a question mark', 'a?b'],
    ['a hash', 'a#b'],
    ['a semicolon', 'a;b'],
    ['a letter of another script', 'а'],
    ['a digit of another script', '١'],
    ['too long', 'x'.repeat(129)],
    ['a number', 7],
    ['a list', ['a']],
    ['null', null],
  ])('is not %s', (_, value) => expect(takes(id(), value)).toBe(false));
});

describe('an open enum', () => {
  it.each(['voice', 'convai_agents', '3_month_period', 'a_word_of_next_year'])('may be %s', (value) =>
    expect(reads(openEnum(), value)).toBe(value),
  );

  it.each(['', 'Voice', 'a b', 'a-b', 'a.b', '../x', '<b>', 'x'.repeat(65), 7, null])('is not %j', (value) =>
    expect(takes(openEnum(), value)).toBe(false),
  );
});

describe('an address', () => {
  it.each([
    'ana@northwind.example',
    'Ana.Ruiz+voices@mail.northwind.example',
    "o'brien@northwind.example",
    'a@b.co',
    'a.b@b.co',
    `${'x'.repeat(64)}@northwind.example`,
  ])('may be %s', (value) => expect(takes(email(), value)).toBe(true));

  it.each([
    ['without @', 'ana'],
    ['with two @', 'ana@b@c.example'],
    ['with nothing before the @', '@northwind.example'],
    ['with one label', 'ana@northwind'],
    ['with an empty label', 'ana@northwind..example'],
    ['with a dash at the end of a label', 'ana@northwind-.example'],
    ['with a space', 'ana ruiz@northwind.example'],
    ['with a space at the end', 'ana@northwind.example '],
    ['with a line break', 'ana@northwind.example\n'],
    ['with a name', 'Ana <ana@northwind.example>'],
    ['with a look-alike letter', 'аna@northwind.example'],
    ['with a dot at its start (A-A12)', '.test@iana.org'],
    ['with a dot before the @ (A-A12)', 'test.@iana.org'],
    ['of a dot', '.@iana.org'],
    ['in two', 'ana@northwind.example,ben@northwind.example'],
    ['too long before the @', `${'x'.repeat(65)}@northwind.example`],
    ['too long', `ana@${'x.'.repeat(130)}example`],
  ])('is not one %s', (_, value) => expect(takes(email(), value)).toBe(false));

  it('is judged at once, however it is made to look for trouble', () => {
    expect(takes(email(), `a@${'a-'.repeat(120)}!`)).toBe(false);
  });
});

describe('a field that may be absent', () => {
  const field = v.strictObject({ note: absent(text(1, 5)) });

  it('is the same left out, undefined or null', () => {
    expect(reads(field, {}).note).toBeUndefined();
    expect(reads(field, { note: undefined }).note).toBeUndefined();
    expect(reads(field, { note: null }).note).toBeUndefined();
  });

  it('is checked when it is there', () => {
    expect(reads(field, { note: 'hello' }).note).toBe('hello');
    expect(refuses(field, { note: '' })).toContain('too_short');
    expect(refuses(field, { note: 'longer' })).toContain('too_long');
  });
});

describe('a whole number in a query', () => {
  const number = queryInteger(1, 100);

  it.each([
    [1, 1],
    [100, 100],
    ['1', 1],
    ['100', 100],
    ['007', 7],
  ])('%j is read as %i', (value, wanted) => expect(reads(number, value)).toBe(wanted));

  it.each([
    0,
    101,
    1.5,
    Number.NaN,
    Infinity,
    '0',
    '101',
    '1.5',
    '1e1',
    '0x1',
    ' 1',
    '1 ',
    '',
    '+1',
    '١',
    '9'.repeat(16),
    true,
    null,
    ['1'],
  ])('%j is refused', (value) => expect(takes(number, value)).toBe(false));

  it('may be negative where the range says so', () => {
    expect(reads(queryInteger(-5, 5), '-5')).toBe(-5);
  });
});

describe('a yes or no in a query', () => {
  it.each([
    [true, true],
    [false, false],
    ['true', true],
    ['false', false],
    ['True', true],
    ['FALSE', false],
  ])('%j is read as %j', (value, wanted) => expect(reads(queryBoolean(), value)).toBe(wanted));

  it.each(['', '1', '0', 'yes', 'no', 'truthy', ' true', 1, 0, null, ['true']])('%j is refused', (value) =>
    expect(takes(queryBoolean(), value)).toBe(false),
  );
});

describe('a key that may be repeated', () => {
  const list = queryList(text(1, 5), 3);

  it('is a list, and a single value is a list of one', () => {
    expect(reads(list, ['a', 'b'])).toEqual(['a', 'b']);
    expect(reads(list, 'a')).toEqual(['a']);
  });

  it('holds no more than it may, and only what it may', () => {
    expect(takes(list, ['a', 'b', 'c', 'd'])).toBe(false);
    expect(takes(list, ['a', ''])).toBe(false);
    expect(takes(list, '')).toBe(false);
    expect(takes(list, [['a']])).toBe(false);
    expect(takes(list, { 0: 'a' })).toBe(false);
  });
});

describe('a part that takes nothing', () => {
  it('is empty', () => {
    expect(reads(nothing(), {})).toEqual({});
  });

  it.each(['x', 'toString', 'constructor', 'hasOwnProperty', '__proto__'])('refuses %s', (key) => {
    expect(takes(nothing(), JSON.parse(`{"${key}":1}`))).toBe(false);
  });

  it.each([null, undefined, [1], 'x'])('is not %j', (value) => expect(takes(nothing(), value)).toBe(false));
});
