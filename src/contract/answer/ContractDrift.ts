import type { ProviderId } from '../operation.js';
import type { Unread } from './readAnswer.js';

/** A success was not what the contract says: the widget does without, and somebody should look. */
export interface ContractDrift {
  provider: ProviderId;
  /** The provider's operation id. */
  operation: string;
  /** The answer could not be used at all. Otherwise it was used without what is named. */
  refused: boolean;
  /** What could not be read, by place: never a value, nor a key that is data. */
  unread: readonly Unread[];
}
