import type { ApiKey, ApiKeyChange } from '../../client/backend.js';
import { withChange } from './withChange.js';

/** Whether a key is already what a change would make it. Lists are alike when the same is in them, in any order. */
export function holdsChange(key: ApiKey, change: ApiKeyChange): boolean {
  const after = withChange(key, change);
  return (
    after.name === key.name &&
    after.disabled === key.disabled &&
    after.creditLimit === key.creditLimit &&
    after.selfDisable === key.selfDisable &&
    isSameSet(after.scopes, key.scopes) &&
    isSameSet(after.allowedIps, key.allowedIps)
  );
}

type List = readonly string[] | null | undefined;

function isSameSet(one: List, other: List): boolean {
  if (!one || !other) return one === other;
  const lowered = (list: readonly string[]) => [...new Set(list.map((item) => item.toLowerCase()))].sort();
  return JSON.stringify(lowered(one)) === JSON.stringify(lowered(other));
}
