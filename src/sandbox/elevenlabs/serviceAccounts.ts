import { defaultSharingRoles, usualServiceAccounts } from '../../contract/index.js';
import { wireKey } from './apiKeys.js';
import { wireGroup } from './groups.js';
import { missing } from './missing.js';
import { readFields } from './readFields.js';
import { readName } from './readName.js';
import { refuse } from './refuse.js';
import type { Rule } from './Rule.js';

export const listServiceAccounts: Rule = {
  scope: 'workspace_read',
  answer: ({ state, now }) => ({
    'service-accounts': state.serviceAccounts.map(({ id, name, createdAtUnix, keys, sharesWith }) => ({
      service_account_user_id: id,
      name,
      created_at_unix: createdAtUnix,
      'api-keys': keys.map((key) => wireKey({ state, now }, id, key)),
      default_sharing_groups: sharesWith.flatMap(({ groupId, role }) => {
        const group = state.groups.find((one) => one.id === groupId);
        return group ? [{ group: wireGroup(group), permission_level: role }] : [];
      }),
    })),
  }),
};

/** Two may have the same name; nothing says that the provider refuses that. */
export const createServiceAccount: Rule = {
  scope: 'service_account_write',
  answer: ({ state, body, now }) => {
    const { name, configs } = readFields('body', body, (fields) => ({
      name: readName(fields),
      configs: fields.optionalRecords('default_sharing_groups') ?? [],
    }));
    const sharesWith = configs.map((config) => {
      const { groupId, role } = readFields('body', config, (fields) => ({
        groupId: fields.text('group_id'),
        role: fields.oneOf('permission_level', defaultSharingRoles),
      }));
      if (!state.groups.some(({ id }) => id === groupId)) missing('group', 'group_id');
      return { groupId, role };
    });
    if (state.serviceAccounts.length >= usualServiceAccounts) {
      refuse(
        'service_account_limit',
        `A workspace can have at most ${usualServiceAccounts} service accounts.`,
      );
    }
    const id = state.newUserId();
    const createdAtUnix = Math.floor(now / 1000);
    state.serviceAccounts.push({ id, name, createdAtUnix, keys: [], sharesWith });
    return { 'service-account-user-id': id };
  },
};
