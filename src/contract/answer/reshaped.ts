import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import { isRead } from './readPart.js';

/** Reads what a schema reads and makes something else of it, whether or not all of it could be read. */
/* @__NO_SIDE_EFFECTS__ */
export function reshaped<const Schema extends GenericSchema, Output>(
  schema: Schema,
  change: (value: InferOutput<Schema>) => Output,
): GenericSchema<InferInput<Schema>, Output> {
  return {
    ...schema,
    '~run': (dataset, config) => {
      const read = schema['~run'](dataset, config);
      return isRead(read) ? { ...read, value: change(read.value) } : read;
    },
  } as GenericSchema<InferInput<Schema>, Output>;
}
