import type { AnyOperation } from '../../contract/operation.js';
import { GatewayDecodeError } from './errors/GatewayDecodeError.js';
import { OutcomeUnknownError } from './errors/OutcomeUnknownError.js';

/**
 * Gives a text that the answer to a write must tell, since nothing can be shown without it.
 *
 * @throws {OutcomeUnknownError} It is empty: the new thing is there, and only a list tells which it is.
 */
export function requireTold(operation: AnyOperation, name: string, text: string): string {
  if (text !== '') return text;
  throw new OutcomeUnknownError(
    operation,
    new GatewayDecodeError(operation.id, null, 'another shape', [name]),
  );
}
