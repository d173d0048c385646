import type { ProviderProblem } from '../../contract/elevenlabs/readProviderProblem.js';
import type { AnyOperation, CallInput, ProviderId } from '../../contract/operation.js';

/** What one provider does its own way, below the contract. */
export interface Dialect {
  provider: Exclude<ProviderId, 'gateway'>;
  /** Where it is, unless the host says otherwise. */
  baseUrl: string;
  /** The header that its key goes in, in small letters. */
  keyHeader: string;
  readProblem: (operationId: string, status: number, body: unknown) => ProviderProblem;
  /** Says whether an answer means that the provider refused our own key, rather than the call. */
  isKeyProblem: (status: number, problem: ProviderProblem) => boolean;
  /** What else a key that was refused for this call will be refused for: it rests for all calls of the same name. */
  restsAs: (operation: AnyOperation, input: CallInput) => string;
}
