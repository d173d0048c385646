import { wireGroup } from './groups.js';
import type { Rule } from './Rule.js';

export const listServiceAccounts: Rule = {
  scope: 'workspace_read',
  answer: ({ state }) => ({
    'service-accounts': state.serviceAccounts.map(({ id, name, createdAtUnix, keys, sharesWith }) => ({
      service_account_user_id: id,
      name,
      created_at_unix: createdAtUnix,
      'api-keys': keys.map((key) => ({
        name: key.name,
        hint: key.hint,
        key_id: key.id,
        service_account_user_id: id,
        created_at_unix: key.createdAtUnix,
        is_disabled: key.disableReason !== null,
        permissions: key.permissions,
        disable_reason: key.disableReason,
        character_limit: key.characterLimit,
        character_count: key.characterCount,
        hashed_xi_api_key: key.hash,
        allowed_ips: key.allowedIps,
        third_party_disable_allowed: null,
        platform_limits: null,
      })),
      default_sharing_groups: sharesWith.flatMap(({ groupId, role }) => {
        const group = state.groups.find((one) => one.id === groupId);
        return group ? [{ group: wireGroup(group), permission_level: role }] : [];
      }),
    })),
  }),
};
