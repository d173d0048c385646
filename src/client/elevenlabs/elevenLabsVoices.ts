import { deleteSample, getSampleAudio } from '../../contract/elevenlabs/samples.js';
import {
  addSharedVoice,
  listSharedVoices,
  sharedVoiceCategories,
  sharedVoiceWords,
} from '../../contract/elevenlabs/sharedVoices.js';
import { getVoice, listVoices } from '../../contract/elevenlabs/voices.js';
import { maxVoiceNameLength } from '../../contract/limits.js';
import type { OperationOutput } from '../../contract/operation.js';
import type { SharedVoice, SharedVoicesQuery, SharedVoicesSort, Voice, VoicesArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { requireTold } from '../http/requireTold.js';
import { keepLeftOut } from '../leftOut.js';

const sorts = {
  newest: 'created_date',
  'most-used': 'usage_character_count_1y',
  trending: 'trending',
  'most-added': 'cloned_by_count',
} as const satisfies Record<SharedVoicesSort, string>;

/**
 * The voices of an ElevenLabs workspace, and the library. `GET /v2/voices`, `GET /v1/voices/{voice_id}`,
 * `GET` and `DELETE …/samples/{sample_id}`, `GET /v1/shared-voices`,
 * `POST /v1/voices/add/{public_user_id}/{voice_id}`.
 */
export function elevenLabsVoices(client: Client): VoicesArea {
  return {
    longestName: maxVoiceNameLength,
    libraryWords: { categories: sharedVoiceCategories, ...sharedVoiceWords },
    list: async ({ pageToken, pageSize = 30, search } = {}, options) => {
      const query = { next_page_token: pageToken, page_size: pageSize, search: filled(search) };
      const page = await client.call(listVoices, { query }, options);
      return keepLeftOut(page, {
        voices: page.voices.map(readVoice),
        nextPageToken: page.has_more === false ? null : page.next_page_token,
        totalCount: page.total_count,
      });
    },
    get: async (voiceId, options) => {
      const voice = await client.call(getVoice, { path: { voice_id: voiceId } }, options);
      return keepLeftOut(voice, {
        ...readVoice(voice),
        samples: (voice.samples ?? []).map(({ sample_id, file_name, size_bytes, duration_secs }) => ({
          id: sample_id,
          fileName: file_name,
          bytes: size_bytes,
          durationMs: duration_secs === null ? null : duration_secs * 1000,
        })),
      });
    },
    sampleAudio: (voiceId, sampleId, options) =>
      client.call(getSampleAudio, { path: { voice_id: voiceId, sample_id: sampleId } }, options),
    deleteSample: async (voiceId, sampleId, options) => {
      await client.call(deleteSample, { path: { voice_id: voiceId, sample_id: sampleId } }, options);
    },
    searchLibrary: async (wanted, page, options) => {
      const answer = await client.call(listSharedVoices, { query: { ...readQuery(wanted), page } }, options);
      return keepLeftOut(answer, {
        voices: answer.voices.map(readShared),
        // Where it is not told whether there is more, a page without anything is the last.
        nextPage: (answer.has_more ?? answer.voices.length > 0) ? page + 1 : null,
        totalCount: answer.total_count,
      });
    },
    addShared: async ({ id, ownerId }, name, options) => {
      const path = { public_user_id: ownerId, voice_id: id };
      const { voice_id } = await client.call(addSharedVoice, { path, body: { new_name: name } }, options);
      return { id: requireTold(addSharedVoice, 'voice_id', voice_id) };
    },
  };
}

/** The provider takes no empty text, and a person who clears a field means none. */
const filled = (text: string | undefined) => (text === '' ? undefined : text);
const listed = (words: readonly string[] | undefined) => (words?.length ? [...words] : undefined);
const orNull = <Value>(value: Value | '' | 0 | null | undefined) =>
  value === '' || value === 0 ? null : (value ?? null);

function readQuery(wanted: SharedVoicesQuery) {
  return {
    search: filled(wanted.search),
    category: filled(wanted.category),
    gender: filled(wanted.gender),
    age: filled(wanted.age),
    accent: filled(wanted.accent),
    language: filled(wanted.language),
    locale: filled(wanted.locale),
    use_cases: listed(wanted.useCases),
    descriptives: listed(wanted.descriptives),
    featured: wanted.featured,
    reader_app_enabled: wanted.readerApp,
    min_notice_period_days: wanted.minNoticeDays,
    include_custom_rates: wanted.customRates,
    include_live_moderated: wanted.liveModerated,
    owner_id: filled(wanted.ownerId),
    sort: wanted.sort && sorts[wanted.sort],
    page_size: 30,
  };
}

function readVoice(voice: Omit<OperationOutput<typeof getVoice>, 'samples'>): Voice {
  return {
    id: voice.voice_id,
    name: orNull(voice.name),
    category: orNull(voice.category),
    description: voice.description,
    labels: voice.labels ?? {},
    previewUrl: voice.preview_url ?? null,
    createdAt: voice.created_at_unix === null ? null : new Date(voice.created_at_unix * 1000),
  };
}

function readShared(voice: OperationOutput<typeof listSharedVoices>['voices'][number]): SharedVoice {
  return {
    id: voice.voice_id,
    ownerId: voice.public_owner_id,
    name: orNull(voice.name),
    category: orNull(voice.category),
    description: orNull(voice.description),
    previewUrl: voice.preview_url ?? null,
    gender: orNull(voice.gender),
    age: orNull(voice.age),
    accent: orNull(voice.accent),
    language: orNull(voice.language),
    locale: orNull(voice.locale),
    descriptive: orNull(voice.descriptive),
    useCase: orNull(voice.use_case),
    sharedAt: voice.date_unix === null ? null : new Date(voice.date_unix * 1000),
    charactersInYear: voice.usage_character_count_1y,
    addedBy: voice.cloned_by_count,
    rate: voice.rate ?? 1,
    noticeDays: orNull(voice.notice_period),
    // What is not told is not claimed.
    featured: voice.featured ?? false,
    liveModerated: voice.live_moderation_enabled ?? false,
    freeUsers: voice.free_users_allowed,
    added: voice.is_added_by_user ?? false,
  };
}
