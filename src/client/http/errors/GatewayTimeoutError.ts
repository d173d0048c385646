import { RolecallError } from './RolecallError.js';

/** No answer came in time. A write throws it only when the session took the time and nothing was sent. */
export class GatewayTimeoutError extends RolecallError {
  override readonly name = 'GatewayTimeoutError';

  constructor(operationId: string, deadlineMs: number) {
    super('timeout', `${operationId}: no answer within ${deadlineMs} ms.`, { operationId, retryable: true });
  }
}
