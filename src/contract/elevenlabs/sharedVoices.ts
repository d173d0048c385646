import * as v from 'valibot';
import { entry } from '../answer/entry.js';
import { list } from '../answer/list.js';
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
import { maxVoiceNameLength } from '../limits.js';
import { operation } from '../operation.js';
import { whatIsTold } from '../whatIsTold.js';
import { verifiedLanguages } from './voices.js';

/** Orders of the voice library, as the document lists them. */
export const sharedVoiceSorts = [
  'created_date',
  'usage_character_count_1y',
  'trending',
  'cloned_by_count',
] as const;

/** Categories that the voice library is filtered by. Open on the wire. */
export const sharedVoiceCategories = ['professional', 'famous', 'high_quality'] as const;

/** Words that voices of the library are described by. Seen in answers and in no document: there may be others. */
export const sharedVoiceWords = {
  genders: ['female', 'male', 'neutral'],
  ages: ['young', 'middle_aged', 'old'],
  useCases: [
    'narrative_story',
    'conversational',
    'characters_animation',
    'social_media',
    'entertainment_tv',
    'advertisement',
    'informative_educational',
  ],
  /** ISO 639-1. */
  languages: [
    ...[
      'ar',
      'bg',
      'cs',
      'da',
      'de',
      'el',
      'en',
      'es',
      'fi',
      'fil',
      'fr',
      'hi',
      'hr',
      'hu',
      'id',
      'it',
      'ja',
    ],
    ...['ko', 'ms', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sv', 'ta', 'tr', 'uk', 'vi', 'zh'],
  ],
} as const;

const word = () => absent(text(1, 200));
const words = () => absent(queryList(text(1, 200), 50));

/**
 * One voice of the library. `date_unix` is in seconds, `notice_period` in days, counts are of all customers. The
 * maker's accounts elsewhere and their portrait do not leave.
 */
const sharedVoice = entry(
  { public_owner_id: v.string(), voice_id: v.string() },
  {
    date_unix: v.number(),
    name: v.string(),
    accent: anyWord(),
    gender: anyWord(),
    age: anyWord(),
    descriptive: anyWord(),
    use_case: anyWord(),
    category: anyWord(),
    language: anyWord(),
    locale: anyWord(),
    description: v.string(),
    preview_url: playableUrl(),
    usage_character_count_1y: v.number(),
    usage_character_count_7d: v.number(),
    play_api_usage_character_count_1y: v.number(),
    cloned_by_count: v.number(),
    rate: v.number(),
    fiat_rate: v.number(),
    free_users_allowed: v.boolean(),
    live_moderation_enabled: v.boolean(),
    featured: v.boolean(),
    verified_languages: verifiedLanguages(),
    notice_period: v.number(),
    is_added_by_user: v.boolean(),
    is_bookmarked: v.boolean(),
  },
);

/**
 * Searches the library of voices that others share, a page at a time (`page` from 0, `page_size` 1 to 100, by default
 * 30). There is no cursor: `last_sort_id` is answered and taken by nothing. `GET /v1/shared-voices`.
 */
export const listSharedVoices = operation({
  provider: 'elevenlabs',
  id: 'get_library_voices',
  method: 'GET',
  path: '/v1/shared-voices',
  pathParams: nothing(),
  query: v.strictObject({
    page_size: absent(queryInteger(1, 100)),
    category: absent(openEnum()),
    gender: word(),
    age: word(),
    accent: word(),
    language: word(),
    locale: word(),
    search: word(),
    use_cases: words(),
    descriptives: words(),
    featured: absent(queryBoolean()),
    min_notice_period_days: absent(queryInteger(0, 10_000)),
    include_custom_rates: absent(queryBoolean()),
    include_live_moderated: absent(queryBoolean()),
    reader_app_enabled: absent(queryBoolean()),
    owner_id: absent(id()),
    sort: absent(v.picklist(sharedVoiceSorts)),
    page: absent(queryInteger(0, 1_000_000)),
  }),
  body: nothing(),
  response: entry(
    { voices: list(sharedVoice) },
    { has_more: v.boolean(), total_count: v.number(), last_sort_id: v.string() },
  ),
  effect: 'read',
  needs: () => ['library:read'],
});

/**
 * Adds a voice of the library to the workspace under a name of its own, which takes one of its voice slots. Each call
 * adds another. `POST /v1/voices/add/{public_user_id}/{voice_id}`.
 */
export const addSharedVoice = operation({
  provider: 'elevenlabs',
  id: 'add_sharing_voice',
  method: 'POST',
  path: '/v1/voices/add/{public_user_id}/{voice_id}',
  pathParams: v.strictObject({ public_user_id: id(), voice_id: id() }),
  query: nothing(),
  body: v.strictObject({ new_name: text(1, maxVoiceNameLength), bookmarked: absent(v.boolean()) }),
  response: whatIsTold('voice_id'),
  effect: 'one-shot-write',
  needs: () => ['voices:write'],
});
