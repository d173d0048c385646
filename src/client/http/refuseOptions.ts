import type { GenericSchema } from 'valibot';
import { findFault } from '../../contract/findFault.js';
import { InvalidInputError } from './errors/InvalidInputError.js';

/**
 * Refuses options that cannot be right when something is made of them, rather than when it is used.
 *
 * @param maker The function that was given them, as a host writes it.
 * @throws {InvalidInputError} It names the option and never repeats its value.
 */
export function refuseOptions(maker: string, schema: GenericSchema, options: unknown): void {
  const fault = findFault(schema, options);
  if (fault !== null) throw new InvalidInputError(`${maker}: ${fault}.`);
}
