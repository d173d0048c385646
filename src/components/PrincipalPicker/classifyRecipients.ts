import { compareRoles } from '../../hooks/index.js';
import type { AccessRow, OtherPath, Person, Principal, Role } from '../../hooks/index.js';
import { isRole } from '../internal/isRole.js';
import { lowerAscii } from './lowerAscii.js';
import type { RecipientEntry } from './parseRecipients.js';
import type { Pickable, Recipient } from './Recipient.js';

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
  /** Stands earlier in the field, perhaps in another form. */
  | { is: 'duplicate' }
  | { is: 'malformed'; reason: Extract<RecipientEntry, { kind: 'malformed' }>['reason'] }
  | { is: 'not-member' }
  /** A role that cannot be changed here: the creator's, the viewer's own, one of the workspace's own, one above the viewer's. */
  | { is: 'fixed'; why: 'creator' | 'you' | 'custom-role' | 'viewer-cannot' }
  /** A member who is locked out of the workspace. */
  | { is: 'locked' }
  /** A service account without a key, or a person whose address may not be read. */
  | { is: 'unreachable' }
  /** One more than the resource may be shared with. */
  | { is: 'over-limit'; max: number };

export interface ClassifiedRecipient {
  recipient: Recipient;
  /** Whom it stands for: for an address the member of that address, when there is one. Null for a malformed text. */
  principal: Pickable | null;
  /** The role that this one would get. */
  role: Role;
  verdict: RecipientVerdict;
  /** `good` and `warn` can be sent, `bad` needs a person, `quiet` has nothing to be done for. */
  tone: 'good' | 'warn' | 'bad' | 'quiet';
  /** A path by which they keep more than `role`, whatever is sent; null where there is none. */
  keeps: OtherPath | null;
}

const tones: Record<RecipientVerdict['is'], ClassifiedRecipient['tone']> = {
  new: 'good',
  unchecked: 'good',
  rise: 'good',
  fall: 'warn',
  same: 'quiet',
  duplicate: 'quiet',
  malformed: 'bad',
  'not-member': 'bad',
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
  const lookup = lookupOf(facts);
  const earlier = new Set<string>();
  let room = facts.maxPrincipals === null ? Infinity : facts.maxPrincipals - lookup.count;

  return recipients.map((recipient) => {
    const role = recipient.role ?? facts.role;
    const { entry } = recipient;
    if (entry.kind === 'malformed') return answer({ is: 'malformed', reason: entry.reason }, null);
    const principal = entry.kind === 'picked' ? lookup.known(entry.principal) : lookup.byAddress(entry);
    const identity = identityOf(principal);
    if (earlier.has(identity)) return answer({ is: 'duplicate' }, principal);
    earlier.add(identity);
    const verdict = judge(principal, role);
    if (verdict.is !== 'new' && verdict.is !== 'unchecked') return answer(verdict, principal);
    room -= 1;
    return answer(room < 0 ? { is: 'over-limit', max: facts.maxPrincipals ?? 0 } : verdict, principal);

    function answer(is: RecipientVerdict, whom: Pickable | null): ClassifiedRecipient {
      const tone = tones[is.is];
      const other = whom !== null && (tone === 'good' || tone === 'warn') ? facts.otherPath?.(whom) : null;
      const keeps = other && compareRoles(other.role, role) > 0 ? other : null;
      return { recipient, principal: whom, role, verdict: is, tone, keeps };
    }
  });

  function judge(principal: Pickable, role: Role): RecipientVerdict {
    if (principal.kind === 'person') {
      if (isViewer(principal, facts.viewer)) return { is: 'fixed', why: 'you' };
      if (principal.id !== null && principal.id === facts.creatorId) return { is: 'fixed', why: 'creator' };
      if (principal.locked) return { is: 'locked' };
      if (principal.email === null) return { is: 'unreachable' };
    }
    if (principal.kind === 'service-account' && principal.keys.length === 0) return { is: 'unreachable' };
    const row = lookup.row(principal);
    if (!row) {
      if (principal.kind !== 'person' || principal.id !== null) return { is: 'new' };
      return facts.members === null ? { is: 'unchecked' } : { is: 'not-member' };
    }
    if (row.fixed === 'creator' || row.fixed === 'viewer-cannot') return { is: 'fixed', why: row.fixed };
    if (!isRole(row.role)) return { is: 'fixed', why: 'custom-role' };
    const order = compareRoles(role, row.role);
    if (order === 0) return { is: 'same' };
    return { is: order > 0 ? 'rise' : 'fall', from: row.role };
  }
}

/** Counts for one sentence about many chips. `attention` are those that would lose something or cannot be sent. */
export function summariseRecipients(classified: readonly ClassifiedRecipient[]): {
  ready: number;
  attention: number;
  already: number;
} {
  const count = (...wanted: ClassifiedRecipient['tone'][]) =>
    classified.filter(({ tone }) => wanted.includes(tone)).length;
  return { ready: count('good'), attention: count('warn', 'bad'), already: count('quiet') };
}

function lookupOf({ members, rows }: RecipientFacts) {
  const lists = [
    members === null ? null : peopleOf(members),
    peopleOf(rows.flatMap(({ principal }) => (principal.kind === 'person' ? [principal] : []))),
  ];
  const rowsByIdentity = new Map<string, RecipientFacts['rows'][number]>();
  for (const row of rows) {
    const { principal } = row;
    const identity = principal.kind === 'unknown' ? `unknown:${principal.id}` : identityOf(principal);
    const known = rowsByIdentity.get(identity);
    // Somebody may hold a role of the workspace's own beside one of the four: that one is what sharing replaces.
    if (!known || !isRole(known.role)) rowsByIdentity.set(identity, row);
  }
  const find = (by: 'id' | 'email', value: string) =>
    lists.reduce<Person | undefined>((found, list) => found ?? list?.[by].get(value), undefined);
  return {
    count: rowsByIdentity.size,
    row: (principal: Pickable) => rowsByIdentity.get(identityOf(principal)),
    /** The member as the directory has them: a suggestion may know only an address. */
    known: (principal: Pickable): Pickable =>
      (principal.kind === 'person' && principal.id !== null ? find('id', principal.id) : undefined) ??
      principal,
    byAddress: ({ email, name }: { email: string; name: string | null }): Person =>
      find('email', lowerAscii(email)) ?? {
        kind: 'person',
        id: null,
        email,
        name,
        seat: null,
        workspaceAdmin: false,
        owner: false,
        locked: false,
      },
  };
}

interface PeopleIndex {
  id: ReadonlyMap<string, Person>;
  email: ReadonlyMap<string, Person>;
}

// A hundred thousand members are looked through once, not at every chip.
const peopleIndexes = /* @__PURE__ */ new WeakMap<readonly Person[], PeopleIndex>();

function peopleOf(people: readonly Person[]): PeopleIndex {
  const known = peopleIndexes.get(people);
  if (known) return known;
  const id = new Map<string, Person>();
  const email = new Map<string, Person>();
  for (const person of people) {
    if (person.id !== null && !id.has(person.id)) id.set(person.id, person);
    const address = person.email === null ? '' : lowerAscii(person.email);
    if (address !== '' && !email.has(address)) email.set(address, person);
  }
  const index = { id, email };
  peopleIndexes.set(people, index);
  return index;
}

function identityOf(principal: Pickable): string {
  if (principal.kind !== 'person') return `${principal.kind}:${principal.id}`;
  return principal.id === null ? `address:${lowerAscii(principal.email ?? '')}` : `person:${principal.id}`;
}

function isViewer(person: Person, viewer: RecipientFacts['viewer']): boolean {
  if (viewer === null) return false;
  if (person.id !== null && viewer.memberId !== null) return person.id === viewer.memberId;
  return person.email !== null && lowerAscii(person.email) === lowerAscii(viewer.email);
}
