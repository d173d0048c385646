import * as v from 'valibot';
import { readPart, readWith } from './readPart.js';

type MapSchema<Value extends v.GenericSchema> = v.RecordSchema<v.StringSchema<undefined>, Value, undefined>;

/** Names that would change the object that they are put into, or be taken for what every object has. */
const inherited: readonly string[] = ['__proto__', 'prototype', 'constructor'];

/** A map of an answer, by text. A value that cannot be read is left out with its key, and remarked. */
/* @__NO_SIDE_EFFECTS__ */
export function map<const Value extends v.GenericSchema>(value: Value): MapSchema<Value> {
  const schema = v.record(v.string(), value);
  return {
    ...schema,
    '~run': (dataset, config) => {
      const given = dataset.value;
      if (typeof given !== 'object' || given === null || Array.isArray(given))
        return schema['~run']({ value: null }, config);
      const input: Record<string, unknown> = { ...given };
      const parts = Object.entries(input)
        .filter(([key]) => !inherited.includes(key))
        .map(([key, one]) => {
          const at = { type: 'unknown', origin: 'value', input, key, value: one } as const;
          return { key, part: readPart(value, one, 'entry', config, at) };
        });
      return readWith(
        Object.fromEntries(parts.flatMap(({ key, part }) => (part.isRead ? [[key, part.value]] : []))),
        parts.flatMap(({ part }) => part.remarks),
      ) as never;
    },
  };
}
