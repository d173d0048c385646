const newerScopes =
  'The official SDK (2.73.0), which is newer than the document, knows the two scopes of voice collections.';
/** Each limit of a key, in both lists of keys. */
const platformLimits = [
  '',
  ...['.credits', '.pvc', '.concurrency', '.dubbing_concurrency', '.music_concurrency'].flatMap((name) => [
    name,
    `${name}.limit`,
  ]),
  '.credits.usage',
].flatMap((name) =>
  [
    'get_workspace_service_accounts answer service-accounts[].',
    'get_service_account_api_keys_route answer ',
  ].map((place) => `${place}api-keys[].platform_limits${name}: the document lacks it`),
);
const told = 'The official SDK (2.73.0), which is newer than the document, tells it.';
const concurrency = 'The official SDK (2.73.0), which is newer than the document, sends it.';

/**
 * Points in which our records knowingly say something else than the snapshot, each with its reason. A line that no
 * longer finds anything fails the test, so nothing stands here longer than it is true.
 */
export const differences: Readonly<Record<string, string>> = {
  ...Object.fromEntries(platformLimits.map((place) => [place, told])),
  'get_user_subscription_info answer is_eligible_for_starter_promo: the document lacks it': told,
  'get_user_info answer workspace_id: the document lacks it':
    'The official SDK (2.73.0), which is newer than the document, fails without it.',
  'update_workspace_member body allow_downgrade_to_basic_seat: the document lacks it':
    'The official SDK (2.73.0), which is newer than the document, sends it.',
  'create_service_account_api_key body permissions[]: words differ (+voice_collections_read +voice_collections_write)':
    newerScopes,
  'edit_service_account_api_key body permissions[]: words differ (+voice_collections_read +voice_collections_write)':
    newerScopes,
  'create_service_account_api_key body tts_concurrency_limit: the document lacks it': concurrency,
  'create_service_account_api_key body dubbing_concurrency_limit: the document lacks it': concurrency,
  'create_service_account_api_key body music_concurrency_limit: the document lacks it': concurrency,
  'edit_service_account_api_key body tts_concurrency_limit: the document lacks it': concurrency,
  'edit_service_account_api_key body dubbing_concurrency_limit: the document lacks it': concurrency,
  'edit_service_account_api_key body music_concurrency_limit: the document lacks it': concurrency,
  'invite_user body workspace_permission: the document names no words':
    'It is the older name of `seat_type`, so it takes the same words; another could hand out what nobody judged.',
  'get_resource_metadata answer share_options[].type: words differ (+service_account +workspace_api_key)':
    'An older page of the provider’s names these two, both for a service account.',
  'get_user_voices_v2 query sort: the document names no words':
    "Its description does: \"one of 'created_at_unix' or 'name'\". Anything else is refused before it is sent.",
  'get_user_voices_v2 query sort_direction: the document names no words':
    "Its description does: \"'asc' or 'desc'\". Anything else is refused before it is sent.",
  'get_voice_by_id answer samples[].sample_id: we require it':
    'A sample is heard and deleted by its id: one without is left out, and the voice is read.',
  'get_voice_by_id answer samples[].sample_id: we refuse null':
    'A sample is heard and deleted by its id: one without is left out, and the voice is read.',
  'copy_resource_to_workspace: the document has no such operation':
    'Only the official SDK 2.30 to 2.32 had it. Hosts must switch it on, and a provider without it is explained.',
  'usage_by_product_over_time body group_by[]: words differ (-hashed_xi_api_key)':
    'The hash of a key’s secret never leaves the gateway, and grouping by it would tell it. Keys have the older operation.',
};
