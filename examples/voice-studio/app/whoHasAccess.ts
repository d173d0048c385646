import { principalKey, type Principal, type ResourceAccess, type Viewer } from 'rolecall';

/** Somebody in the stack of initials. */
export interface Holder {
  key: string;
  /** Gives the tint; that of somebody unknown is not told. */
  id: string | undefined;
  kind: 'person' | 'group' | 'service-account' | 'unknown';
  /** Null where nothing gives a name. */
  name: string | null;
}

const kinds: readonly Holder['kind'][] = ['person', 'group', 'service-account', 'unknown'];

/** Everybody with a role of their own, once: the creator, other people, groups, accounts; by name in between. */
export function whoHasAccess({ grants, creatorId }: ResourceAccess): Holder[] {
  const holders = new Map<string, Holder & { creator: boolean }>();
  for (const { principal } of grants) {
    const key = principalKey(principal);
    const { kind } = principal;
    const name = kind === 'unknown' ? null : (principal.name ?? (kind === 'person' ? principal.email : null));
    holders.set(key, {
      key,
      id: principal.id ?? undefined,
      kind,
      name,
      creator: kind === 'person' && principal.id === creatorId,
    });
  }
  return [...holders.values()].sort(
    (one, other) =>
      Number(other.creator) - Number(one.creator) ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      (one.name ?? '').localeCompare(other.name ?? ''),
  );
}

/** Whether somebody who sees who has access may change it too: an admin of it, of whatever kind. */
export function mayOn({ grants, creatorId, baseline }: ResourceAccess, viewer: Viewer): 'share' | 'see' {
  const { memberId, email, permissions } = viewer;
  if (memberId === null) return 'see';
  const isWho = (principal: Principal) => {
    if (principal.kind === 'person') return principal.id === memberId;
    if (principal.kind !== 'group') return false;
    return [...(principal.memberIds ?? []), ...(principal.memberEmails ?? [])].some(
      (one) => one === memberId || one === email,
    );
  };
  const isAdmin =
    permissions.has('members:admin') ||
    memberId === creatorId ||
    baseline === 'admin' ||
    grants.some(({ principal, role }) => role === 'admin' && isWho(principal));
  return isAdmin ? 'share' : 'see';
}
