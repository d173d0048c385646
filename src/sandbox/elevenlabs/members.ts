import type { Rule } from './Rule.js';

export const listMembers: Rule = {
  scope: 'workspace_members_read',
  answer: ({ state }) =>
    state.people.map(({ id, email, name, seat, owner, locked }) => ({
      user_id: id,
      email,
      first_name: name,
      seat_type: seat,
      is_owner: owner,
      is_locked: locked,
    })),
};
