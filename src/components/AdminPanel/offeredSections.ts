import type { Permission } from '../../contract/permissions.js';
import type { Backend, Viewer } from '../../hooks/index.js';
import { adminSectionIds, type AdminSection, type AdminSectionId } from './AdminSection.js';

/** Whether the backend can do a section, and what the viewer needs to see it: one of these permissions. */
interface Needs {
  can: (backend: Backend) => unknown;
  permissions: readonly Permission[];
}

const needs: Readonly<Record<AdminSectionId, Needs>> = {
  members: { can: ({ members }) => members, permissions: ['members:read'] },
  groups: { can: ({ groups }) => groups, permissions: ['groups:read'] },
  invitations: { can: ({ invitations }) => invitations, permissions: ['members:invite'] },
  usage: { can: ({ usage }) => usage, permissions: ['usage:read', 'usage:read:workspace'] },
  plan: { can: ({ account }) => account, permissions: ['billing:read'] },
  keys: { can: ({ serviceAccounts }) => serviceAccounts, permissions: ['keys:read'] },
  voices: { can: ({ voices }) => voices?.searchLibrary, permissions: ['library:read'] },
};

/** Whether a section is one of Rolecall's. */
export function isOwnSection(id: string): id is AdminSectionId {
  return Object.hasOwn(needs, id);
}

/**
 * The sections to offer, in the host's order: without those of Rolecall's that the backend cannot do, without what is none
 * of Rolecall's and has nothing to show, and each id once, as it first comes.
 */
export function offeredSections(
  backend: Backend,
  sections: readonly (AdminSectionId | AdminSection)[] = adminSectionIds,
): readonly AdminSection[] {
  return sections
    .map((section) => (typeof section === 'string' ? { id: section } : section))
    .filter(({ id, render }) => (isOwnSection(id) ? needs[id].can(backend) : render) !== undefined)
    .filter(({ id }, place, all) => all.findIndex((one) => one.id === id) === place);
}

/** Whether it is known that the viewer may not see a section, which then says whom to ask. */
export function isKeptFrom(viewer: Viewer | undefined, id: string): boolean {
  return (
    viewer !== undefined &&
    isOwnSection(id) &&
    !needs[id].permissions.some((permission) => viewer.permissions.has(permission))
  );
}
