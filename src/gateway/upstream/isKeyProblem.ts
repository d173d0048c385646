import type { ProviderProblem } from '../../contract/elevenlabs/readProviderProblem.js';

/** Refusals about the workspace rather than about our key; any other 403 is the key's. */
const workspaceReasons = new Set([
  'feature_not_available',
  'subscription_required',
  'voice_access_denied',
  'voice_not_found',
]);

/** Says whether an answer means that the provider refused our own key. */
export function isKeyProblem(status: number, problem: ProviderProblem): boolean {
  if (status === 401) return true;
  return (
    status === 403 && !workspaceReasons.has(problem.reason ?? '') && !workspaceReasons.has(problem.code ?? '')
  );
}
