import { isCreator } from '../../access/isCreator.js';
import { isViewer } from '../../access/isViewer.js';
import { compareRoles } from '../../access/compareRoles.js';
import { principalKey } from '../../hooks/index.js';
import type { AccessRow, OtherPath, Person, Principal, Role } from '../../hooks/index.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { judgeRecipients, type EntryVerdict } from '../RecipientField/judgeRecipients.js';
import type { Pickable, Recipient } from '../RecipientField/Recipient.js';
import type { JudgedRecipient, RecipientTone } from '../RecipientField/RecipientPurpose.js';

/** What is known about the workspace and the resource when recipients are classified. */
export interface RecipientFacts {
  /** The role for all who have none of their own. */
  role: Role;
  /** Every member of the workspace; null where they could not be read: nobody can then be told to be none. */
  members: readonly Person[] | null;
  /** Who has which role now. */
  rows: readonly Pick<AccessRow, 'principal' | 'role' | 'fixed'>[];
  /** Who is looking; null while that is not known. */
  viewer: { memberId: string | null; email: string } | null;
  /** The creator's user id, null when not known. */
  creatorId: string | null;
  /** The most principals that the resource may be shared with; null for no limit. */
  maxPrincipals: number | null;
  /** Whether somebody has been invited and has not answered yet. @default nobody has */
  isInvited?: ((email: string) => boolean) | undefined;
  /** Whether an address of nobody's is given a role by inviting. @default false: it has to be a member's */
  invites?: boolean | undefined;
  /** The strongest access that somebody has besides a role of their own. */
  otherPath?: ((principal: Principal) => OtherPath | null) | undefined;
}

/** What will happen to one recipient, or why nothing can. */
export type RecipientVerdict =
  | { is: 'new' }
  /** Whether the address belongs to a member could not be looked up: the server will say. */
  | { is: 'unchecked' }
  /** Has less now: the role goes up. */
  | { is: 'rise'; from: Role }
  /** Has more now: since sharing overwrites, the role goes down. */
  | { is: 'fall'; from: Role }
  /** Has exactly this role already. */
  | { is: 'same' }
  | EntryVerdict
  | { is: 'not-member' }
  /** Not here yet: is invited with the role. */
  | { is: 'invite' }
  /** Was invited, and has not answered yet. */
  | { is: 'invited' }
  /** A role that cannot be changed here: the creator's, the viewer's own, one of the workspace's own, one above the viewer's. */
  | { is: 'fixed'; why: 'creator' | 'you' | 'custom-role' | 'viewer-cannot' }
  /** A member who is locked out of the workspace. */
  | { is: 'locked' }
  /** A service account without a key, or a person whose address may not be read. */
  | { is: 'unreachable' }
  /** One more than the resource may be shared with. */
  | { is: 'over-limit'; max: number };

export interface ClassifiedRecipient extends JudgedRecipient {
  /** The role that this one would get. */
  role: Role;
  verdict: RecipientVerdict;
  /** A path by which they keep more than `role`, whatever is sent; null where there is none. */
  keeps: OtherPath | null;
}

const tones: Record<RecipientVerdict['is'], RecipientTone> = {
  new: 'good',
  unchecked: 'good',
  rise: 'good',
  fall: 'warn',
  same: 'quiet',
  duplicate: 'quiet',
  malformed: 'bad',
  'not-member': 'bad',
  invite: 'good',
  invited: 'bad',
  fixed: 'bad',
  locked: 'bad',
  unreachable: 'bad',
  'over-limit': 'bad',
};

/** Says what sending would do to each recipient. Gives one answer for each, in their order. */
export function classifyRecipients(
  recipients: readonly Recipient[],
  facts: RecipientFacts,
): readonly ClassifiedRecipient[] {
  const rowOf = rowsOf(facts);
  const people = facts.rows.flatMap(({ principal }) => (principal.kind === 'person' ? [principal] : []));
  let room = facts.maxPrincipals === null ? Infinity : facts.maxPrincipals - rowOf.size;

  return judgeRecipients(recipients, [facts.members, people], (principal, { role }): RecipientVerdict => {
    const verdict = judge(principal, role ?? facts.role);
    if (!isTakingRoom(verdict)) return verdict;
    room -= 1;
    return room < 0 ? { is: 'over-limit', max: facts.maxPrincipals ?? 0 } : verdict;
  }).map(({ recipient, principal, verdict }) => {
    const role = recipient.role ?? facts.role;
    const tone = tones[verdict.is];
    const other =
      principal !== null && (tone === 'good' || tone === 'warn') ? facts.otherPath?.(principal) : null;
    const keeps = other && compareRoles(other.role, role) > 0 ? other : null;
    return { recipient, principal, role, verdict, tone, keeps };
  });

  function judge(principal: Pickable, role: Role): RecipientVerdict {
    if (principal.kind === 'person') {
      if (isViewer(principal, facts.viewer)) return { is: 'fixed', why: 'you' };
      if (isCreator(principal.id, facts.creatorId)) return { is: 'fixed', why: 'creator' };
      if (principal.locked) return { is: 'locked' };
      if (principal.email === null) return { is: 'unreachable' };
    }
    if (principal.kind === 'service-account' && principal.keys.length === 0 && principal.email == null)
      return { is: 'unreachable' };
    const row = rowOf.get(principalKey(principal));
    if (!row) {
      if (principal.kind !== 'person' || principal.id !== null) return { is: 'new' };
      if (facts.isInvited?.(principal.email ?? '')) return { is: 'invited' };
      if (facts.invites) return { is: 'invite' };
      return facts.members === null ? { is: 'unchecked' } : { is: 'not-member' };
    }
    if (row.fixed === 'creator' || row.fixed === 'viewer-cannot') return { is: 'fixed', why: row.fixed };
    if (!isPresetRole(row.role)) return { is: 'fixed', why: 'custom-role' };
    const order = compareRoles(role, row.role);
    if (order === 0) return { is: 'same' };
    return { is: order > 0 ? 'rise' : 'fall', from: row.role };
  }
}

function isTakingRoom({ is }: RecipientVerdict): boolean {
  return is === 'new' || is === 'unchecked' || is === 'invite';
}

function rowsOf({ rows }: RecipientFacts): ReadonlyMap<string, RecipientFacts['rows'][number]> {
  const byIdentity = new Map<string, RecipientFacts['rows'][number]>();
  for (const row of rows) {
    const identity = principalKey(row.principal);
    const known = byIdentity.get(identity);
    // Somebody may hold a role of the workspace's own beside one of the four: that one is what sharing replaces.
    if (!known || !isPresetRole(known.role)) byIdentity.set(identity, row);
  }
  return byIdentity;
}
