import * as v from 'valibot';
import { readPart, readWith } from './readPart.js';

/** Null where it is absent, null or unreadable. */
export type ToldSchema<Schema extends v.GenericSchema> = v.NullishSchema<Schema, null>;

/**
 * A field of an answer that people can do without: null where it is absent, null, or nothing that `schema` can read,
 * all of which mean that it is not told. What could not be read is remarked.
 */
/* @__NO_SIDE_EFFECTS__ */
export function told<const Schema extends v.GenericSchema>(schema: Schema): ToldSchema<Schema> {
  return {
    ...v.nullish(schema, null),
    '~run': ({ value }, config) => {
      if (value === null || value === undefined) return { typed: true, value: null };
      const part = readPart(schema, value, 'field', config);
      return readWith(part.isRead ? part.value : null, part.remarks);
    },
  };
}
