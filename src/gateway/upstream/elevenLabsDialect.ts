import { readProviderProblem } from '../../contract/elevenlabs/readProviderProblem.js';
import type { Dialect } from './Dialect.js';

/** What a 403 says where it means our key. Any other is about the call: the key's owner has no access to that one thing. */
const keyReasons: ReadonlySet<string | null> = new Set([
  'invalid_api_key',
  'missing_api_key',
  'missing_permissions',
]);

export const elevenLabsDialect: Dialect = {
  provider: 'elevenlabs',
  baseUrl: 'https://api.elevenlabs.io',
  keyHeader: 'xi-api-key',
  readProblem: (_operationId, _status, body) => readProviderProblem(body),
  isKeyProblem: (status, { reason, code }) =>
    status === 401 || (status === 403 && (keyReasons.has(reason) || keyReasons.has(code))),
  // A key lacks a scope, and with it an operation.
  restsAs: ({ id }) => id,
};
