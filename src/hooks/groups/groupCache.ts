import type { Group, Person } from '../../client/backend.js';
import { keepLeftOut } from '../../client/leftOut.js';
import { cached, changeCachedAt } from '../cached.js';
import { membersOptions } from '../members/membersOptions.js';
import { isSamePrincipal } from '../principals/isSamePrincipal.js';
import { rolecallKey } from '../rolecallKey.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { withMember } from './groupMembership.js';
import { groupSearchOptions } from './groupSearchOptions.js';
import type { GroupSearchAnswer } from './groupSearchOptions.js';
import { groupsOptions } from './groupsOptions.js';
import type { GroupTarget } from './GroupTarget.js';

/** What is cached of groups: the list, or what one search found. */
type CachedGroups = readonly Group[] | GroupSearchAnswer;

/** What is known of a group without asking: from the list, else from a search by its name. */
export function cachedGroup({ client, backend, viewer, group }: GroupTarget): Group | undefined {
  const found =
    cached(client, groupsOptions(backend, viewer)) ??
    cached(client, groupSearchOptions(backend, viewer, group.name ?? ''))?.groups;
  return found?.find(({ id }) => id === group.id);
}

/** Gives the member that an address belongs to, where the list of members tells; anybody else as they are. */
export function knownPerson({ client, backend, viewer }: WriteTarget, person: Person): Person {
  if (person.id !== null) return person;
  const people = cached(client, membersOptions(backend, viewer));
  return people?.find((one) => isSamePrincipal(one, person)) ?? person;
}

/** Puts who is in a group now into everything that is cached of it, where no read that left earlier can undo it. */
export async function settleMember(target: GroupTarget, person: Person, isMember: boolean): Promise<void> {
  const { client, backend, viewer } = target;
  const queryKey = rolecallKey(backend, viewer, 'groups');
  await client.cancelQueries({ queryKey });
  const settled = (groups: readonly Group[]) =>
    keepLeftOut(
      groups,
      groups.map((group) => (group.id === target.group.id ? withMember(group, person, isMember) : group)),
    );
  for (const [key] of client.getQueriesData({ queryKey })) {
    changeCachedAt<CachedGroups>(
      client,
      key,
      (groups) => ('groups' in groups ? { ...groups, groups: settled(groups.groups) } : settled(groups)),
      // Of all the others it is as old as it was.
      { updatedAt: client.getQueryState(key)?.dataUpdatedAt },
    );
  }
}

/** Reads past the cache who is in a group: a read that is on its way may have left before a write arrived. */
export async function readGroup({
  backend: { groups },
  session,
  group,
}: GroupTarget): Promise<Group | undefined> {
  if (session.hasEnded() || !groups) return undefined;
  const { name } = group;
  const found = await groups
    .list()
    .catch((error: unknown) => (name === null ? Promise.reject(error as Error) : groups.search(name)))
    .catch(() => []);
  return found.find(({ id }) => id === group.id);
}
