import * as v from 'valibot';
import { readPart, readWith } from './readPart.js';

type InPlaceSchema<Cell extends v.GenericSchema> = v.ArraySchema<
  v.NullableSchema<Cell, undefined>,
  undefined
>;

/**
 * A list whose places mean something, such as one value for each bucket of time. Nothing is left out: what cannot be read
 * is null in its place, and remarked.
 */
/* @__NO_SIDE_EFFECTS__ */
export function inPlace<const Cell extends v.GenericSchema>(cell: Cell): InPlaceSchema<Cell> {
  const schema = v.array(v.nullable(cell));
  return {
    ...schema,
    '~run': (dataset, config) => {
      const input = dataset.value;
      if (!Array.isArray(input)) return schema['~run'](dataset, config);
      const remarks: v.BaseIssue<unknown>[] = [];
      const value = input.map((one: unknown, key) => {
        if (one === null) return null;
        const read = cell['~run']({ value: one }, config);
        // There may be a hundred thousand of them: only those at fault are looked at closely.
        if (!read.issues) return read.value;
        const at = { type: 'array', origin: 'value', input, key, value: one } as const;
        remarks.push(...readPart(cell, one, 'field', config, at).remarks);
        return null;
      });
      return readWith(value, remarks);
    },
  };
}
