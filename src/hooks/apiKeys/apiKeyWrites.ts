import { rolecallKey } from '../rolecallKey.js';
import { createWriteLog } from '../writes/createWriteLog.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import type { ApiKeyWrite } from './UseApiKeysResult.js';

/** Where writes to the keys of one account go, and in whose name. */
export interface ApiKeysTarget extends WriteTarget {
  accountId: string;
}

/** The writes to the keys of one account. The making of one is none: it has a secret. */
export const apiKeyWrites = /* @__PURE__ */ createWriteLog<ApiKeysTarget, ApiKeyWrite>({
  key: ({ backend, viewer, accountId }) => rolecallKey(backend, viewer, 'api-keys', accountId),
  rowKey: () => (write) => write.key.id,
});
