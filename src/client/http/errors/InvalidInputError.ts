import { RolecallError } from './RolecallError.js';

/** What was asked for cannot be sent: an id that is none, an unreachable principal, a provider key. Nothing left. */
export class InvalidInputError extends RolecallError {
  override readonly name = 'InvalidInputError';

  constructor(message: string, operationId: string | null = null) {
    super('invalid_input', message, { operationId });
  }
}
