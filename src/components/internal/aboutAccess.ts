import { principalKey, type AccessChange } from '../../hooks/index.js';

/** What notices of changes of who has access are about: somebody's role on a resource. */
export function aboutAccess(changes: readonly AccessChange[]): readonly string[] {
  return changes.map(
    ({ resource, principal }) => `${resource.type} ${resource.id} ${principalKey(principal)}`,
  );
}
