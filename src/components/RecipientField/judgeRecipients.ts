import { personKnownBy } from '../../access/personKnownBy.js';
import { principalKey, type Person } from '../../hooks/index.js';
import { emailKey } from '../../access/emailKey.js';
import type { RecipientEntry } from './parseRecipients.js';
import type { Pickable, Recipient } from './Recipient.js';

/** What a recipient is for every purpose alike. */
export type EntryVerdict =
  /** Stands earlier in the field, perhaps in another form. */
  { is: 'duplicate' } | { is: 'malformed'; reason: Extract<RecipientEntry, { kind: 'malformed' }>['reason'] };

/**
 * Finds out whom each recipient stands for, sets aside what is no address or stands there twice, and asks about the
 * others. Gives one answer for each, in their order.
 *
 * @param lists Who is known, the best list first; null where one could not be read.
 * @param judge Asked once for each principal, in order.
 */
export function judgeRecipients<Verdict>(
  recipients: readonly Recipient[],
  lists: readonly (readonly Person[] | null)[],
  judge: (principal: Pickable, recipient: Recipient) => Verdict,
): readonly { recipient: Recipient; principal: Pickable | null; verdict: Verdict | EntryVerdict }[] {
  const indexes = lists.flatMap((list) => (list === null ? [] : [peopleOf(list)]));
  const find = (by: 'id' | 'email', value: string) =>
    indexes.reduce<Person | undefined>((found, index) => found ?? index[by].get(value), undefined);
  const earlier = new Set<string>();

  return recipients.map((recipient) => {
    const { entry } = recipient;
    if (entry.kind === 'malformed') {
      return { recipient, principal: null, verdict: { is: 'malformed', reason: entry.reason } };
    }
    const principal = entry.kind === 'picked' ? known(entry.principal) : byAddress(entry);
    const identity = principalKey(principal);
    if (earlier.has(identity)) return { recipient, principal, verdict: { is: 'duplicate' } };
    earlier.add(identity);
    return { recipient, principal, verdict: judge(principal, recipient) };
  });

  /** The member as the directory has them: a suggestion may know only an address. */
  function known(principal: Pickable): Pickable {
    return (
      (principal.kind === 'person' && principal.id !== null ? find('id', principal.id) : undefined) ??
      principal
    );
  }

  function byAddress({ email, name }: { email: string; name: string | null }): Person {
    return find('email', emailKey(email)) ?? personKnownBy({ email, name });
  }
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
    const address = person.email === null ? '' : emailKey(person.email);
    if (address !== '' && !email.has(address)) email.set(address, person);
  }
  const index = { id, email };
  peopleIndexes.set(people, index);
  return index;
}
