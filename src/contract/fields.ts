import * as v from 'valibot';
import { maxEmailLength } from './limits.js';
import { readPlayableUrl } from './readPlayableUrl.js';

/** A strict id, fit to stand in a path: no dot, slash, percent sign or space can be in it. 1 to 128 characters. */
/* @__NO_SIDE_EFFECTS__ */
export const id = () => v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/, 'invalid_id'));

/**
 * The id of a user, as any list may give it (`auth0|66f`): 1 to 128 letters, digits and `_.:@|+=~-`, but neither `.` nor
 * `..`, which a path would resolve. It stands percent-encoded in a path.
 */
/* @__NO_SIDE_EFFECTS__ */
export const userId = () =>
  v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[A-Za-z0-9_.:@|+=~-]{1,128}$/, 'invalid_id'));

/** A UUID, in small letters whichever it came in: two spellings of one id must not be two ids. */
/* @__NO_SIDE_EFFECTS__ */
export const uuid = () =>
  v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'invalid_id'),
    v.toLowerCase(),
  );

/** A moment with its zone, as ISO 8601 writes it (`2026-03-02T09:00:00Z`), so that nobody has to guess which nine o'clock. */
/* @__NO_SIDE_EFFECTS__ */
export const moment = () =>
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/, 'invalid_date'),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'invalid_date'),
  );

/** An open enum: known members are documented beside it, unknown ones pass and are shown as they are. */
/* @__NO_SIDE_EFFECTS__ */
export const openEnum = () => v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,64}$/, 'invalid_enum'));

/**
 * An address as the provider takes it: one `@`, no white space or control characters, printable ASCII, and no dot at
 * either end of what stands before the `@`.
 * Look-alike letters from other scripts are refused here, so that what a person reads is what is compared.
 */
/* @__NO_SIDE_EFFECTS__ */
export const email = () =>
  v.pipe(
    v.string(),
    v.maxLength(maxEmailLength, 'invalid_email'),
    v.regex(
      /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-](?:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,62}[A-Za-z0-9!#$%&'*+/=?^_`{|}~-])?@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/,
      'invalid_email',
    ),
  );

/** A field that may be left out or sent as `null`, which the provider takes to mean the same. Gives `undefined` for both. */
/* @__NO_SIDE_EFFECTS__ */
export const absent = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.nullish(schema),
    v.transform((value): v.InferOutput<Schema> | undefined => value ?? undefined),
  );

/** A whole number in a query, as a number or as decimal digits. Both ends count. `tooLow` is the word for what is below. */
/* @__NO_SIDE_EFFECTS__ */
export const queryInteger = (min: number, max: number, tooLow = 'out_of_range') =>
  v.pipe(
    v.union([
      v.number(),
      v.pipe(v.string(), v.regex(/^-?\d{1,15}$/, 'invalid_integer'), v.transform(Number)),
    ]),
    v.integer('invalid_integer'),
    v.minValue(min, tooLow),
    v.maxValue(max, 'out_of_range'),
  );

/** A yes or no in a query, as a boolean or as `true` and `false` in any case. */
/* @__NO_SIDE_EFFECTS__ */
export const queryBoolean = () =>
  v.union([
    v.boolean(),
    v.pipe(
      v.string(),
      v.regex(/^(?:true|false)$/i, 'invalid_boolean'),
      v.transform((text) => text.toLowerCase() === 'true'),
    ),
  ]);

/** A query key that may be repeated. A single value is a list of one. */
/* @__NO_SIDE_EFFECTS__ */
export const queryList = <const Schema extends v.GenericSchema<unknown, string>>(item: Schema, max: number) =>
  v.union([
    v.pipe(v.array(item), v.maxLength(max, 'too_many')),
    v.pipe(
      item,
      v.transform((value) => [value]),
    ),
  ]);

/** The address of a sound that a stranger chose; null for one that no page may play, see `readPlayableUrl`. */
/* @__NO_SIDE_EFFECTS__ */
export const playableUrl = () => v.nullish(v.pipe(v.string(), v.transform(readPlayableUrl)));

/** Free text in a query or body, in characters. */
/* @__NO_SIDE_EFFECTS__ */
export const text = (min: number, max: number) =>
  v.pipe(v.string(), v.minLength(min, 'too_short'), v.maxLength(max, 'too_long'));

/** A part of a call that takes nothing: any key in it is refused. */
/* @__NO_SIDE_EFFECTS__ */
export const nothing = () => v.strictObject({});
