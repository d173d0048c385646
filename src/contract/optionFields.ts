import * as v from 'valibot';
import { longestTimerMs } from './limits.js';

/** A number that `isFit` takes; `kind` is what it must be. One that is undefined is as if it were left out. */
/* @__NO_SIDE_EFFECTS__ */
export const numberOption = (isFit: (value: number) => boolean, kind: string) =>
  v.optional(v.custom<number>((value) => typeof value === 'number' && isFit(value), `must be ${kind}`));

/** A time in ms that something may take. `Infinity` sets no limit. */
/* @__NO_SIDE_EFFECTS__ */
export const deadlineOption = () =>
  numberOption(
    (ms) => (ms >= 1 && ms <= longestTimerMs) || ms === Infinity,
    `a number of milliseconds from 1 to ${longestTimerMs}, or Infinity`,
  );

/* @__NO_SIDE_EFFECTS__ */
export const functionOption = <Call>() =>
  v.optional(v.custom<Call>((value) => typeof value === 'function', 'must be a function'));

/* @__NO_SIDE_EFFECTS__ */
export const flagOption = () => v.optional(v.boolean('must be true or false'));

/** @param kind What it must be, where not any text will do. */
/* @__NO_SIDE_EFFECTS__ */
export const textOption = (isFit: (text: string) => boolean = () => true, kind = 'a text') =>
  v.optional(v.custom<string>((value) => typeof value === 'string' && isFit(value), `must be ${kind}`));

/** One of these words. */
/* @__NO_SIDE_EFFECTS__ */
export const wordOption = (...words: readonly string[]) =>
  textOption((text) => words.includes(text), words.join(' or '));

/** Something with these methods, and with whatever else its host keeps there. */
/* @__NO_SIDE_EFFECTS__ */
export const partOption = (methods: readonly string[]) =>
  v.optional(
    v.custom<object>(
      (value) =>
        typeof value === 'object' &&
        methods.every((name) => typeof (value as Record<string, unknown> | null)?.[name] === 'function'),
      `must have the functions ${methods.join(', ')}`,
    ),
  );

/** These options and no others. */
/* @__NO_SIDE_EFFECTS__ */
export const optionGroup = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ({ expected }) => (expected === 'Object' ? 'must be an object' : 'is required'));
