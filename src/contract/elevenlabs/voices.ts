import * as v from 'valibot';
import { entry } from '../answer/entry.js';
import { list } from '../answer/list.js';
import { map } from '../answer/map.js';
import { told } from '../answer/told.js';
import { word as anyWord } from '../answer/word.js';
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
  list(
    entry(
      {},
      {
        language: v.string(),
        model_id: v.string(),
        accent: v.string(),
        locale: v.string(),
        preview_url: playableUrl(),
      },
    ),
  );

/** One voice, without its samples, training and library data. Times are unix seconds. */
const voice = entry(
  { voice_id: v.string() },
  {
    name: v.string(),
    category: anyWord(),
    labels: map(v.string()),
    description: v.string(),
    preview_url: playableUrl(),
    available_for_tiers: list(v.string()),
    high_quality_base_model_ids: list(v.string()),
    verified_languages: verifiedLanguages(),
    collection_ids: list(v.string()),
    permission_on_resource: anyWord(),
    is_owner: v.boolean(),
    is_legacy: v.boolean(),
    is_mixed: v.boolean(),
    favorited_at_unix: v.number(),
    created_at_unix: v.number(),
    is_bookmarked: v.boolean(),
  },
);

/** One recording that a voice was made of. `trim_start` and `trim_end` are in milliseconds. */
const sample = entry(
  {
    sample_id: v.string(),
    hash: v.pipe(
      v.optional(v.unknown(), ''),
      v.transform(() => ''),
    ),
  },
  {
    file_name: v.string(),
    mime_type: v.string(),
    size_bytes: v.number(),
    duration_secs: v.number(),
    remove_background_noise: v.boolean(),
    has_isolated_audio: v.boolean(),
    has_isolated_audio_preview: v.boolean(),
    trim_start: v.number(),
    trim_end: v.number(),
  },
);

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
  response: entry(
    { voices: list(voice) },
    { has_more: v.boolean(), total_count: v.number(), next_page_token: v.string() },
  ),
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
  response: v.object({ ...voice.entries, samples: told(list(sample)) }),
  effect: 'read',
  needs: () => ['voices:read'],
  resource: ({ path }) => ({ type: 'voice', id: path.voice_id }),
});

// `non-default` and `non-community` are the only enum members of the provider with a dash.
function openEnumWithDash() {
  return v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,64}$/, 'invalid_enum'));
}
