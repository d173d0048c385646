import * as v from 'valibot';
import { absent, id, nothing, openEnum, queryBoolean, queryInteger, queryList, text } from '../fields.js';
import { operation } from '../operation.js';

const word = () => absent(text(1, 200));
const words = () => absent(queryList(text(1, 200), 100));

/**
 * One voice, without its samples, training and library data. Times are unix seconds.
 * What the document requires and the official SDK does not is answered empty where it is missing.
 */
const voice = v.object({
  voice_id: v.string(),
  name: v.nullish(v.string(), ''),
  category: openEnum(),
  labels: v.nullish(v.record(v.string(), v.string()), {}),
  description: v.nullish(v.string()),
  preview_url: v.nullish(v.string()),
  available_for_tiers: v.nullish(v.array(v.string()), []),
  high_quality_base_model_ids: v.nullish(v.array(v.string()), []),
  verified_languages: v.nullish(
    v.array(
      v.object({
        language: v.string(),
        model_id: v.string(),
        accent: v.nullish(v.string()),
        locale: v.nullish(v.string()),
        preview_url: v.nullish(v.string()),
      }),
    ),
  ),
  collection_ids: v.nullish(v.array(v.string())),
  permission_on_resource: v.nullish(v.string()),
  is_owner: v.nullish(v.boolean()),
  is_legacy: v.nullish(v.boolean(), false),
  is_mixed: v.nullish(v.boolean(), false),
  favorited_at_unix: v.nullish(v.number()),
  created_at_unix: v.nullish(v.number()),
  is_bookmarked: v.nullish(v.boolean()),
});

/** Lists the workspace's voices, a page at a time (`page_size` 1 to 100, by default 10). `GET /v2/voices`. */
export const listVoices = operation({
  provider: 'elevenlabs',
  id: 'get_user_voices_v2',
  method: 'GET',
  path: '/v2/voices',
  pathParams: nothing(),
  query: v.strictObject({
    // Opaque, so longer ones than any seen are let through.
    next_page_token: absent(text(1, 2000)),
    page_size: absent(queryInteger(1, 100)),
    search: word(),
    sort: absent(v.picklist(['created_at_unix', 'name'])),
    sort_direction: absent(v.picklist(['asc', 'desc'])),
    voice_type: absent(openEnumWithDash()),
    category: absent(openEnum()),
    fine_tuning_state: absent(openEnum()),
    collection_id: absent(id()),
    gender: word(),
    age: word(),
    language: words(),
    accent: word(),
    use_cases: words(),
    min_notice_period_days: absent(queryInteger(0, 10_000)),
    include_custom_rates: absent(queryBoolean()),
    include_live_moderated: absent(queryBoolean()),
    high_quality: absent(queryBoolean()),
    include_total_count: absent(queryBoolean()),
    voice_ids: absent(queryList(id(), 100)),
  }),
  body: nothing(),
  response: v.object({
    voices: v.array(voice),
    has_more: v.boolean(),
    total_count: v.number(),
    next_page_token: v.nullish(v.string()),
  }),
  effect: 'read',
  needs: () => ['voices:read'],
});

// `non-default` and `non-community` are the only enum members of the provider with a dash.
function openEnumWithDash() {
  return v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,64}$/, 'invalid_enum'));
}
