import type { FieldReader } from './readFields.js';
import { Refusal } from './Refusal.js';

/** The name of something new. @throws {Refusal} There are only spaces in it. */
export function readName(fields: FieldReader): string {
  const name = fields.text('name').trim();
  if (name !== '') return name;
  throw Refusal.current(400, 'validation_error', 'invalid_parameters', 'The name must not be empty.', {
    param: 'name',
  });
}
