import * as v from 'valibot';
import { readPart, readWith } from './readPart.js';

/** A list of an answer. A member that cannot be read is left out and remarked; the others keep their order. */
/* @__NO_SIDE_EFFECTS__ */
export function list<const Item extends v.GenericSchema>(item: Item): v.ArraySchema<Item, undefined> {
  const schema = v.array(item);
  return {
    ...schema,
    '~run': (dataset, config) => {
      const input = dataset.value;
      if (!Array.isArray(input)) return schema['~run'](dataset, config);
      const parts = input.map((value: unknown, key) =>
        readPart(item, value, 'entry', config, { type: 'array', origin: 'value', input, key, value }),
      );
      return readWith(
        parts.flatMap((part) => (part.isRead ? [part.value] : [])),
        parts.flatMap((part) => part.remarks),
      );
    },
  };
}
