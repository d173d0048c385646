import * as v from 'valibot';
import { entry } from '../answer/entry.js';
import { list } from '../answer/list.js';
import { map } from '../answer/map.js';
import { word } from '../answer/word.js';
import { absent, email, id, nothing, openEnum, userId } from '../fields.js';
import { everyoneGroupId } from '../limits.js';
import { operation } from '../operation.js';
import type { Permission } from '../permissions.js';
import { presetRoles } from '../roles.js';
import { untypedSuccess } from './untypedSuccess.js';

/**
 * Kinds that a share option names. `key` means a service account, and so do the two older words. Open on the wire.
 */
export const shareOptionTypes = ['user', 'group', 'key', 'service_account', 'workspace_api_key'] as const;

/** Who may see which options: a user's is named by their address, a key's by its account. Nobody sees an unknown kind. */
const optionNeeds: Readonly<Record<string, Permission>> = {
  user: 'members:read',
  group: 'groups:read',
  key: 'keys:read',
  service_account: 'keys:read',
  workspace_api_key: 'keys:read',
};

/**
 * Resource types as the document lists them. Open: the list grows with every snapshot, so an unknown type is sent
 * and shown as it is.
 */
export const resourceTypes = [
  'voice',
  'voice_collection',
  'pronunciation_dictionary',
  'dubbing',
  'project',
  'convai_agents',
  'convai_knowledge_base_documents',
  'convai_tools',
  'convai_settings',
  'convai_secrets',
  'workspace_auth_connections',
  'convai_phone_numbers',
  'convai_mcp_servers',
  'convai_api_integration_connections',
  'convai_api_integration_trigger_connections',
  'convai_batch_calls',
  'convai_agent_response_tests',
  'convai_test_suite_invocations',
  'convai_crawl_jobs',
  'convai_crawl_tasks',
  'convai_kb_external_sync_jobs',
  'convai_whatsapp_accounts',
  'convai_agent_versions',
  'convai_agent_branches',
  'convai_agent_versions_deployments',
  'convai_agent_experiments',
  'convai_memory_entries',
  'convai_coaching_proposals',
  'convai_templates',
  'dashboard',
  'dashboard_configuration',
  'convai_agent_drafts',
  'resource_locators',
  'assets',
  'content_generations',
  'content_templates',
  'content_skills',
  'songs',
  'transcription_tasks',
  'avatars',
  'avatar_video_generations',
  'resource_collection',
  'studio_projects',
  'convai_analysis_items',
] as const;

const resourcePath = v.strictObject({ resource_id: id() });

/** Who has which role on one resource, by id, and who has none yet. */
const resourceMetadata = entry(
  {
    resource_id: v.string(),
    resource_type: word(),
    creator_user_id: v.nullish(v.string(), null),
    // Null: not public.
    anonymous_access_level_override: v.nullish(word(), null),
    role_to_group_ids: map(list(v.string())),
    share_options: list(entry({ id: v.string(), type: word() }, { name: v.string() })),
  },
  { resource_name: v.string() },
);

/** Reads who has which role on one resource. `GET /v1/workspace/resources/{resource_id}`. */
export const getResource = operation({
  provider: 'elevenlabs',
  id: 'get_resource_metadata',
  method: 'GET',
  path: '/v1/workspace/resources/{resource_id}',
  pathParams: resourcePath,
  query: v.strictObject({ resource_type: openEnum() }),
  body: nothing(),
  response: resourceMetadata,
  effect: 'read',
  needs: () => ['resource:read'],
  resource: ({ path, query }) => ({ type: query.resource_type, id: path.resource_id }),
  redact: (response, permissions) => ({
    ...response,
    share_options: response.share_options.filter(({ type }) => {
      const need = Object.hasOwn(optionNeeds, type) ? optionNeeds[type] : undefined;
      return need !== undefined && permissions.has(need);
    }),
  }),
});

/** Whom a share or unshare is for: exactly one of the three. */
const targetFields = {
  user_email: absent(email()),
  group_id: absent(id()),
  workspace_api_key_id: absent(id()),
};

interface ShareTarget {
  user_email?: string | undefined;
  group_id?: string | undefined;
  workspace_api_key_id?: string | undefined;
}

const hasOneTarget = ({ user_email, group_id, workspace_api_key_id }: ShareTarget) =>
  [user_email, group_id, workspace_api_key_id].filter((target) => target !== undefined).length === 1;

function sharingNeeds({ group_id, workspace_api_key_id }: ShareTarget): readonly Permission[] {
  if (group_id === everyoneGroupId) return ['resource:share', 'share:workspace'];
  // A service account may be stronger than the caller; only who may see the keys may point at one.
  if (workspace_api_key_id !== undefined) return ['resource:share', 'keys:read'];
  return ['resource:share'];
}

/** Gives one target a role, replacing the role it had. `POST /v1/workspace/resources/{resource_id}/share`. */
export const shareResource = operation({
  provider: 'elevenlabs',
  id: 'share_resource_endpoint',
  method: 'POST',
  path: '/v1/workspace/resources/{resource_id}/share',
  pathParams: resourcePath,
  query: nothing(),
  body: v.pipe(
    v.strictObject({
      role: v.picklist(presetRoles, 'invalid_role'),
      resource_type: openEnum(),
      ...targetFields,
    }),
    v.check((body) => hasOneTarget(body), 'exactly_one_target'),
  ),
  response: untypedSuccess(),
  effect: 'idempotent-write',
  needs: ({ body }) => sharingNeeds(body),
  resource: ({ path, body }) => ({ type: body.resource_type, id: path.resource_id }),
  grants: ({ body }) => body.role,
});

/** Takes one target's role away. `POST /v1/workspace/resources/{resource_id}/unshare`. */
export const unshareResource = operation({
  provider: 'elevenlabs',
  id: 'unshare_resource_endpoint',
  method: 'POST',
  path: '/v1/workspace/resources/{resource_id}/unshare',
  pathParams: resourcePath,
  query: nothing(),
  body: v.pipe(
    v.strictObject({
      resource_type: openEnum(),
      ...targetFields,
      // Also who is listed and no longer a member, so that they can be taken off.
      group_id: absent(userId()),
    }),
    v.check((body) => hasOneTarget(body), 'exactly_one_target'),
  ),
  response: untypedSuccess(),
  effect: 'idempotent-write',
  needs: ({ body }) => sharingNeeds(body),
  resource: ({ path, body }) => ({ type: body.resource_type, id: path.resource_id }),
});

/**
 * Copies a resource to the workspace of another user, whose id at the provider it takes. It is not in the provider's
 * document: its SDK had it from 2.30 to 2.32, so it may answer 404 for everything.
 * `POST /v1/workspace/resources/{resource_id}/copy-to-workspace`.
 */
export const copyToWorkspace = operation({
  provider: 'elevenlabs',
  id: 'copy_resource_to_workspace',
  method: 'POST',
  path: '/v1/workspace/resources/{resource_id}/copy-to-workspace',
  pathParams: resourcePath,
  query: nothing(),
  body: v.strictObject({ resource_type: openEnum(), target_user_id: userId() }),
  response: untypedSuccess(),
  effect: 'one-shot-write',
  needs: () => ['resource:export'],
  resource: ({ path, body }) => ({ type: body.resource_type, id: path.resource_id }),
});
