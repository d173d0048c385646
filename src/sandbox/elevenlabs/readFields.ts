import { Refusal } from './Refusal.js';
import type { RefusedField } from './Refusal.js';

type Where = 'query' | 'body';
type Values = Readonly<Record<string, unknown>>;

/** Reads arguments the way the provider's framework does: unknown ones are ignored, `null` is absent. */
export interface FieldReader {
  text: (name: string) => string;
  oneOf: <Word extends string>(name: string, words: readonly [Word, ...Word[]]) => Word;
  optionalOneOf: <Word extends string>(name: string, words: readonly [Word, ...Word[]]) => Word | null;
  texts: (name: string) => readonly string[];
  integer: (name: string) => number;
  optionalText: (name: string) => string | null;
  optionalInteger: (name: string) => number | null;
  optionalBoolean: (name: string) => boolean | null;
  optionalTexts: (name: string) => readonly string[] | null;
  /** Each of which is one of `words`. */
  words: <Word extends string>(name: string, words: readonly Word[]) => readonly Word[];
  optionalWords: <Word extends string>(name: string, words: readonly Word[]) => readonly Word[] | null;
  /** Objects, whose own arguments are yet to be read. */
  optionalRecords: (name: string) => readonly Values[] | null;
}

/**
 * Reads arguments through a reader, and refuses them all at once (422).
 *
 * @throws {Refusal} A required one is missing, or one has the wrong form.
 */
export function readFields<T>(where: Where, values: Values, read: (fields: FieldReader) => T): T {
  const refused: RefusedField[] = [];

  const refuse = (name: string, type: string, msg: string, ctx?: Record<string, unknown>) => {
    const input = values[name] ?? null;
    refused.push({ type, loc: [where, name], msg, input, ...(ctx ? { ctx } : {}) });
  };

  /** The value as `take` understands it; null where it is absent, or refused with a reason. */
  const optional = <V>(
    name: string,
    take: (value: unknown) => V | undefined,
    type: string,
    msg: string,
  ): V | null => {
    const value = values[name] ?? null;
    if (value === null) return null;
    const taken = take(value);
    if (taken === undefined) refuse(name, type, msg);
    return taken ?? null;
  };

  const required = (name: string) => {
    if ((values[name] ?? null) === null) refuse(name, 'missing', 'Field required');
  };

  const optionalText = (name: string) =>
    optional(name, textOf, 'string_type', 'Input should be a valid string');
  const optionalTexts = (name: string) =>
    optional(name, textsOf, 'list_type', 'Input should be a valid list');
  const optionalInteger = (name: string) =>
    optional(name, integerOf, 'int_parsing', 'Input should be a valid integer, unable to parse string');
  const optionalOneOf = <Word extends string>(name: string, words: readonly [Word, ...Word[]]) => {
    const value = values[name] ?? null;
    const found = words.find((word) => word === value);
    if (value !== null && found === undefined) {
      const expected = words.map((word) => `'${word}'`).join(', ');
      refuse(name, 'enum', `Input should be ${expected}`, { expected });
    }
    return found ?? null;
  };

  const optionalWords = <Word extends string>(name: string, words: readonly Word[]) => {
    const given = optionalTexts(name);
    const known = given?.flatMap((one) => words.find((word) => word === one) ?? []) ?? null;
    if (known?.length !== given?.length) {
      const expected = words.map((word) => `'${word}'`).join(', ');
      refuse(name, 'enum', `Input should be ${expected}`, { expected });
    }
    return known;
  };

  // What a refused field gives is never seen: the refusals are thrown before anything is returned.
  const result = read({
    text: (name) => {
      required(name);
      return optionalText(name) ?? '';
    },
    texts: (name) => {
      required(name);
      return optionalTexts(name) ?? [];
    },
    oneOf: (name, words) => {
      required(name);
      return optionalOneOf(name, words) ?? words[0];
    },
    integer: (name) => {
      required(name);
      return optionalInteger(name) ?? 0;
    },
    optionalOneOf,
    optionalText,
    optionalInteger,
    optionalBoolean: (name) =>
      optional(name, booleanOf, 'bool_parsing', 'Input should be a valid boolean, unable to interpret input'),
    optionalTexts,
    words: (name, words) => {
      required(name);
      return optionalWords(name, words) ?? [];
    },
    optionalWords,
    optionalRecords: (name) => optional(name, recordsOf, 'list_type', 'Input should be a valid list'),
  });

  if (refused.length > 0) throw Refusal.fields(refused);
  return result;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

const textsOf = (value: unknown) => {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((item) => typeof item === 'string');
  return texts.length === list.length ? texts : undefined;
};

const recordsOf = (value: unknown) => {
  if (!Array.isArray(value)) return undefined;
  const list: unknown[] = value;
  const records = list.filter((item): item is Values => typeof item === 'object' && item !== null);
  return records.length === list.length ? records : undefined;
};

// A query holds texts alone, a body numbers and yes or no as well.
const integerOf = (value: unknown) => {
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
};

const booleans = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);
const booleanOf = (value: unknown) => {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? booleans.get(value.toLowerCase()) : undefined;
};
