import { RolecallError } from './RolecallError.js';

/** The answer to a read was not what the contract says: no JSON, a redirect, or a value of another shape. */
export class GatewayDecodeError extends RolecallError {
  override readonly name = 'GatewayDecodeError';
  /** Where the answer differs (`share_options[].id`), without any value. Empty when it could not be read at all. */
  readonly paths: readonly string[];

  constructor(operationId: string, requestId: string | null, problem: string, paths: readonly string[] = []) {
    super('decode', `${operationId}: answered with ${[problem, ...paths.slice(0, 5)].join(' ')}`, {
      operationId,
      requestId,
    });
    this.paths = paths;
  }
}
