import type { PresetRole } from '../contract/roles.js';

/** One of the four roles that can be given: viewer, commenter, editor, admin. */
export type Role = PresetRole;

/** Somebody whose access is asked about, by provider ids. */
export interface Subject {
  userId: string;
  /** Ids of the groups the person is in. Order does not matter. */
  groupIds: readonly string[];
  /** Admin seats and the owner: they are admin on every resource without being listed on it. */
  workspaceAdmin: boolean;
  /** A locked member has no access at all until unlocked. */
  locked?: boolean;
}

/** Who was given what on one resource, by provider ids. */
export interface AccessFacts {
  /** The creator, who is admin for ever; null where the provider does not say. */
  creatorId: string | null;
  /** Direct grants. `role` is a preset role, or a workspace's own role id (`role_…`), whose power is not known. */
  grants: readonly { principalId: string; role: string }[];
  /** What every member of the workspace has at least; null for no baseline. */
  baseline: Role | null;
}

/** One reason why somebody has access. Exactly one variant a path; `role` is what this path alone gives. */
export type AccessPath =
  | { via: 'creator'; role: Role }
  | { via: 'workspace-admin'; role: Role }
  | { via: 'direct'; role: Role }
  | { via: 'group'; groupId: string; role: Role }
  | { via: 'everyone'; role: Role }
  /** A workspace's own role, held directly (`groupId` null) or through a group. It gives access of unknown strength. */
  | { via: 'custom'; roleId: string; groupId: string | null; role: null };
