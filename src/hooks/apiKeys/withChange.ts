import type { ApiKey, ApiKeyChange } from '../../client/backend.js';

/** Gives a key as it stands after a change. One that is switched on again has no reason to be off any more. */
export function withChange(key: ApiKey, change: ApiKeyChange): ApiKey {
  const { name, scopes, creditLimit, allowedIps, selfDisable, disabled } = change;
  return {
    ...key,
    name: name ?? key.name,
    scopes: scopes === undefined ? key.scopes : scopes,
    creditLimit: creditLimit === undefined ? key.creditLimit : creditLimit,
    allowedIps: allowedIps === undefined ? key.allowedIps : allowedIps,
    selfDisable: selfDisable === undefined ? key.selfDisable : selfDisable,
    disabled: disabled ?? key.disabled,
    disabledReason: disabled === false ? null : key.disabledReason,
  };
}
