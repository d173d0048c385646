import type { FieldProblem } from '../../../contract/elevenlabs/readProviderProblem.js';
import { RolecallError } from './RolecallError.js';
import type { ErrorCode, RolecallErrorDetails } from './RolecallError.js';

/** What an answer with an error status said. */
export interface GatewayHttpErrorDetails extends RolecallErrorDetails {
  operationId: string;
  status: number;
  reason: string | null;
  fields: readonly FieldProblem[];
  missingPermission: string | null;
}

/** The gateway answered, and refused or failed. A write that throws this was not done. */
export class GatewayHttpError extends RolecallError {
  override readonly name = 'GatewayHttpError';
  /** The HTTP status, 400 to 599. */
  declare readonly status: number;
  /** The most telling machine word of the answer, such as `not_allowed`; null when it holds none. */
  declare readonly reason: string | null;
  /** Which fields were refused, for a 422. Their messages are the server's English. Often empty. */
  declare readonly fields: readonly FieldProblem[];
  /** The scope that the gateway's key lacks, such as `user_read`; null when that is not what was wrong. */
  declare readonly missingPermission: string | null;

  constructor(code: ErrorCode, details: GatewayHttpErrorDetails) {
    const { operationId, status, reason } = details;
    super(code, `${operationId}: answered ${status} (${reason ?? code}).`, details);
    this.status = status;
    this.reason = reason;
    this.fields = details.fields;
    this.missingPermission = details.missingPermission;
  }
}
