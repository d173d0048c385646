import * as v from 'valibot';
import {
  absent,
  id,
  nothing,
  openEnum,
  playableUrl,
  queryBoolean,
  queryInteger,
  queryList,
  text,
} from '../fields.js';
import { operation } from '../operation.js';

const word = () => absent(text(1, 200));
const words = () => absent(queryList(text(1, 200), 100));

/** The languages that a voice was verified for. */
/* @__NO_SIDE_EFFECTS__ */
export const verifiedLanguages = () =>
  v.nullish(
    v.array(
      v.object({
        language: v.string(),
        model_id: v.string(),
        accent: v.nullish(v.string()),
        locale: v.nullish(v.string()),
        preview_url: playableUrl(),
      }),
    ),
  );

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
  preview_url: playableUrl(),
  available_for_tiers: v.nullish(v.array(v.string()), []),
  high_quality_base_model_ids: v.nullish(v.array(v.string()), []),
  verified_languages: verifiedLanguages(),
  collection_ids: v.nullish(v.array(v.string())),
  permission_on_resource: v.nullish(v.string()),
  is_owner: v.nullish(v.boolean()),
  is_legacy: v.nullish(v.boolean(), false),
  is_mixed: v.nullish(v.boolean(), false),
  favorited_at_unix: v.nullish(v.number()),
  created_at_unix: v.nullish(v.number()),
  is_bookmarked: v.nullish(v.boolean()),
});

/** One recording that a voice was made of. `trim_start` and `trim_end` are in milliseconds. */
const sample = v.object({
  sample_id: v.string(),
  file_name: v.nullish(v.string(), ''),
  mime_type: v.nullish(v.string(), ''),
  size_bytes: v.nullish(v.number(), 0),
  hash: v.pipe(
    v.unknown(),
    v.transform(() => ''),
  ),
  duration_secs: v.nullish(v.number()),
  remove_background_noise: v.nullish(v.boolean()),
  has_isolated_audio: v.nullish(v.boolean()),
  has_isolated_audio_preview: v.nullish(v.boolean()),
  trim_start: v.nullish(v.number()),
  trim_end: v.nullish(v.number()),
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

/**
 * Reads one voice with its samples. The training, library data and settings do not leave, and a sample's hash, which
 * the official SDK requires, is emptied. `GET /v1/voices/{voice_id}`.
 */
export const getVoice = operation({
  provider: 'elevenlabs',
  id: 'get_voice_by_id',
  method: 'GET',
  path: '/v1/voices/{voice_id}',
  pathParams: v.strictObject({ voice_id: id() }),
  // The document calls it deprecated and ignored; older SDKs send it.
  query: v.strictObject({ with_settings: absent(queryBoolean()) }),
  body: nothing(),
  response: v.object({ ...voice.entries, samples: v.nullish(v.array(sample)) }),
  effect: 'read',
  needs: () => ['voices:read'],
  resource: ({ path }) => ({ type: 'voice', id: path.voice_id }),
});

// `non-default` and `non-community` are the only enum members of the provider with a dash.
function openEnumWithDash() {
  return v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,64}$/, 'invalid_enum'));
}
