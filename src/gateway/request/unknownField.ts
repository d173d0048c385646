import { Refusal } from '../answer/Refusal.js';
import { repeatableName } from './repeatableName.js';

/** The refusal of a field that an operation does not take. */
export function unknownField(name: string | null): Refusal {
  return new Refusal(400, 'unknown_field', 'The request has a field that this operation does not take.', {
    param: repeatableName(name),
  });
}
