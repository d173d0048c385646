import { isSameEmail } from '../../access/isSameEmail.js';
import type { Group, Person } from '../../client/backend.js';

/** Says whether somebody is in a group, as far as the group's data tell; null when they do not. */
export function isInGroup(group: Group, { id, email }: Person): boolean | null {
  if (group.memberIds !== null) return id === null ? null : group.memberIds.includes(id);
  if (group.memberEmails === null || email === null) return null;
  return group.memberEmails.some((one) => isSameEmail(one, email));
}

/** Gives `group` as it stands once somebody is in it or out of it, as far as its data can tell. */
export function withMember(group: Group, person: Person, isMember: boolean): Group {
  if (isInGroup(group, person) !== !isMember) return group;
  const { id, email } = person;
  return {
    ...group,
    memberIds:
      group.memberIds && id !== null
        ? withItem(group.memberIds, id, isMember, (one) => one === id)
        : group.memberIds,
    memberEmails:
      group.memberEmails && email !== null
        ? withItem(group.memberEmails, email, isMember, (one) => isSameEmail(one, email))
        : group.memberEmails,
  };
}

function withItem(
  items: readonly string[],
  item: string,
  isThere: boolean,
  isItem: (one: string) => boolean,
): readonly string[] {
  return isThere ? [...items, item] : items.filter((one) => !isItem(one));
}
