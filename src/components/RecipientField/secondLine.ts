import type { Format } from '../../locales/createFormat.js';
import type { CommonMessages } from '../../locales/Messages.js';
import { groupSize } from '../internal/groupSize.js';
import type { Pickable } from './Recipient.js';

/** What stands under a name: an address, how many are in a group, the key of a machine. Null for nothing known. */
export function secondLine(m: CommonMessages, format: Format, principal: Pickable): string | null {
  switch (principal.kind) {
    case 'person':
      return principal.name === null ? null : principal.email;
    case 'group': {
      const size = groupSize(principal);
      return size === null ? m.common.group : `${m.common.group} · ${m.common.people(size, format)}`;
    }
    case 'service-account': {
      const key = principal.keys.find(({ disabled }) => !disabled) ?? principal.keys[0];
      const keys = key ? m.common.keys(key.hint, principal.keys.length - 1, format) : m.common.noKeys;
      return `${m.common.serviceAccount} · ${keys}`;
    }
  }
}
