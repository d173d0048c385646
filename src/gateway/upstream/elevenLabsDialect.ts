import { readProviderProblem } from '../../contract/elevenlabs/readProviderProblem.js';
import type { Dialect } from './Dialect.js';

/** Refusals about the workspace rather than about our key; any other 403 is the key's. */
const workspaceReasons = new Set([
  'feature_not_available',
  'subscription_required',
  'voice_access_denied',
  'voice_not_found',
]);

export const elevenLabsDialect: Dialect = {
  provider: 'elevenlabs',
  baseUrl: 'https://api.elevenlabs.io',
  keyHeader: 'xi-api-key',
  readProblem: (_operationId, _status, body) => readProviderProblem(body),
  isKeyProblem: (status, { reason, code }) =>
    status === 401 ||
    (status === 403 && !workspaceReasons.has(reason ?? '') && !workspaceReasons.has(code ?? '')),
  // A key lacks a scope, and with it an operation.
  restsAs: ({ id }) => id,
};
