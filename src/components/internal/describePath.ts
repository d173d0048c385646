import type { OtherPath } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { SharingMessages } from '../../locales/Messages.js';
import { groupSize } from './groupSize.js';

/** "Keeps editor access through Design (12 people)": what somebody has besides a role of their own. */
export function describePath(
  m: SharingMessages,
  format: Format,
  other: OtherPath,
  workspace: string | null,
): string {
  const { sharing, common } = m;
  switch (other.via) {
    case 'creator':
      return sharing.keepsAsCreator;
    case 'workspace-admin':
      return sharing.keepsAsAdmin;
    case 'everyone':
      return sharing.keeps(common.rolesInText[other.role], sharing.everyoneInText(workspace));
    case 'group': {
      const size = other.group && groupSize(other.group);
      const name = other.group?.name ?? common.unnamedGroup;
      return sharing.keeps(
        common.rolesInText[other.role],
        sharing.group(name, size === null ? null : common.people(size, format)),
      );
    }
  }
}
