import { RolecallError } from './RolecallError.js';

/**
 * The gateway could not be reached, or a read's answer broke off. A write that throws this never left; one that may
 * have left throws {@link OutcomeUnknownError}.
 */
export class GatewayNetworkError extends RolecallError {
  override readonly name = 'GatewayNetworkError';

  constructor(operationId: string, cause?: unknown) {
    super('network', `${operationId}: no answer.`, { operationId, retryable: true, cause });
  }
}
