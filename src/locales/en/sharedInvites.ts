import type { Format } from '../createFormat.js';

/** Words of the share dialog about those who are not here yet. */
export const sharedInvites = {
  /** Of one who is entered, by name. `workspace` stands in a sentence. */
  offer: (who: string, workspace: string) =>
    `${who} is not a member. Invite them to ${workspace} instead? You can share with them once they join.`,
  /** Of several. */
  offerAll: (count: number, workspace: string, f: Format) =>
    `${f.number(count)} of them are not members. Invite them to ${workspace} instead? You can share with them once they join.`,
  /** Where the viewer may not invite. */
  offerDenied: (who: string) => `${who} is not a member, and only workspace admins can invite people.`,
  offerAllDenied: (count: number, f: Format) =>
    `${f.number(count)} of them are not members, and only workspace admins can invite people.`,
  theWorkspace: 'the workspace',
  invite: 'Invite to the workspace',
  inviteNamed: (name: string) => `Invite ${name} to the workspace`,
  inviteAll: (count: number, f: Format) => `Invite ${f.number(count)} to the workspace`,
  inviting: 'Sending the invitation',
  /** Nobody has a role yet: that comes after joining. */
  sent: (who: string) => `Invited ${who} to the workspace. Share with them once they have joined`,
  notSent: (who: string, reason: string) => `Not invited: ${who}. ${reason}`,
  /** Where an invitation carries the role. */
  sentWithRole: (who: string) => `Invited ${who}`,

  /** Over those who were asked to join. */
  heading: 'Invited',
  headingWorkspace: 'Invited to the workspace',
  /** Of those whose invitation has nothing to do with what is shared. */
  others: (count: number, f: Format) =>
    f.plural(count, {
      one: 'One person is invited to the workspace and has not answered yet.',
      other: `${f.number(count)} people are invited to the workspace and have not answered yet.`,
    }),
  /** Leads to where the host lists them. */
  seeOthers: 'See invitations',
  showAll: (count: number, f: Format) => `Show all ${f.number(count)}`,
  readFailed: 'Who else is invited could not be read.',
};
