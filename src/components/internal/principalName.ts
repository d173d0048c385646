import type { Principal } from '../../hooks/index.js';
import type { CommonMessages } from '../../locales/Messages.js';

/** How somebody is called, in lists and in the names of controls: by name, else by address, else by what they are. */
export function principalName(
  m: CommonMessages,
  principal: Principal,
  workspace: string | null = null,
): string {
  switch (principal.kind) {
    case 'person':
      return principal.name ?? principal.email ?? m.common.unnamedPerson;
    case 'group':
      return principal.name ?? m.common.unnamedGroup;
    case 'service-account':
      return principal.name ?? m.common.unnamedServiceAccount;
    case 'everyone':
      return m.common.everyone(workspace);
    case 'unknown':
      return m.common.unknownPrincipal;
  }
}
