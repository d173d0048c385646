import { sharedVoiceSorts } from '../../contract/index.js';
import { resourceIndex } from '../state/findResource.js';
import type { SandboxSharedVoice } from '../types.js';
import { keyOwner } from './keyOwner.js';
import { missing } from './missing.js';
import { previewUrl } from './preview.js';
import { readFields } from './readFields.js';
import { readPageSize } from './readPageSize.js';
import { refuse } from './refuse.js';
import type { Rule } from './Rule.js';

const defaultPageSize = 30;

type Test = (voice: SandboxSharedVoice) => boolean;

/** What each order counts, the most first. */
const orders: Readonly<Record<(typeof sharedVoiceSorts)[number], (voice: SandboxSharedVoice) => number>> = {
  created_date: ({ sharedAtUnix }) => sharedAtUnix,
  usage_character_count_1y: ({ usedInYear }) => usedInYear,
  trending: ({ usedInWeek }) => usedInWeek,
  cloned_by_count: ({ addedBy }) => addedBy,
};

export const listSharedVoices: Rule = {
  scope: 'voices_read',
  answer: ({ state, query, origin }) => {
    const { page, size, sort, tests } = readFields('query', query, (fields) => {
      const same = (name: string, valueOf: (voice: SandboxSharedVoice) => string | null) =>
        among(optionalList(fields.optionalText(name)), valueOf);
      return {
        page: fields.optionalInteger('page') ?? 0,
        size: fields.optionalInteger('page_size') ?? defaultPageSize,
        sort: fields.optionalOneOf('sort', sharedVoiceSorts) ?? 'created_date',
        tests: [
          matchSearch(fields.optionalText('search')),
          same('category', ({ category }) => category),
          same('gender', ({ gender }) => gender),
          same('age', ({ age }) => age),
          same('accent', ({ accent }) => accent),
          same('language', ({ language }) => language),
          same('locale', ({ locale }) => locale),
          same('owner_id', ({ ownerId }) => ownerId),
          among(fields.optionalTexts('use_cases'), ({ useCase }) => useCase),
          among(fields.optionalTexts('descriptives'), ({ descriptive }) => descriptive),
          only(fields.optionalBoolean('featured'), ({ featured }) => featured),
          only(fields.optionalBoolean('reader_app_enabled'), ({ inReaderApp }) => inReaderApp),
          matchNotice(fields.optionalInteger('min_notice_period_days')),
          unless(fields.optionalBoolean('include_custom_rates'), ({ rate }) => rate !== 1),
          unless(fields.optionalBoolean('include_live_moderated'), ({ liveModerated }) => liveModerated),
        ],
      };
    });
    readPageSize(size);
    const found = state.library
      .filter((voice) => tests.every((test) => test(voice)))
      .sort((a, b) => orders[sort](b) - orders[sort](a));
    const voices = found.slice(page * size, (page + 1) * size);
    return {
      voices: voices.map((voice) => ({
        public_owner_id: voice.ownerId,
        voice_id: voice.id,
        date_unix: voice.sharedAtUnix,
        name: voice.name,
        accent: voice.accent,
        gender: voice.gender,
        age: voice.age,
        descriptive: voice.descriptive,
        use_case: voice.useCase,
        category: voice.category,
        language: voice.language,
        locale: voice.locale,
        description: voice.description,
        preview_url: voice.hasPreview ? previewUrl(origin, voice.id) : null,
        usage_character_count_1y: voice.usedInYear,
        usage_character_count_7d: voice.usedInWeek,
        play_api_usage_character_count_1y: 0,
        cloned_by_count: voice.addedBy,
        rate: voice.rate,
        fiat_rate: null,
        free_users_allowed: voice.freeUsers,
        live_moderation_enabled: voice.liveModerated,
        featured: voice.featured,
        verified_languages: [],
        notice_period: voice.noticePeriodDays,
        instagram_username: 'voice.maker',
        twitter_username: null,
        youtube_username: null,
        tiktok_username: null,
        image_url: null,
        is_added_by_user: state.voices.some(({ library }) => library?.originalId === voice.id),
        is_bookmarked: state.voices.some(
          ({ library }) => library?.originalId === voice.id && library.bookmarked,
        ),
      })),
      has_more: (page + 1) * size < found.length,
      total_count: found.length,
      last_sort_id: voices.at(-1)?.id ?? null,
    };
  },
};

export const addSharedVoice: Rule = {
  scope: 'add_voice_from_voice_library',
  answer: ({ state, path, body, now }) => {
    const { name, bookmarked } = readFields('body', body, (fields) => ({
      name: fields.text('new_name'),
      bookmarked: fields.optionalBoolean('bookmarked') ?? true,
    }));
    const shared =
      state.library.find(({ id, ownerId }) => id === path.voice_id && ownerId === path.public_user_id) ??
      missing('voice', 'voice_id');
    const taken = state.voices.filter(({ kind }) => kind !== 'default').length;
    if (taken >= state.subscription.voiceLimit) {
      refuse(
        'voice_limit_reached',
        `You have reached your maximum amount of custom voices (${taken} / ${state.subscription.voiceLimit}).`,
      );
    }
    const id = state.newId(20);
    const createdAtUnix = Math.floor(now / 1000);
    const { gender, age, accent, language, useCase, category, description } = shared;
    state.voices.unshift({
      id,
      name,
      kind: 'community',
      category,
      labels: { gender, age, accent, language, use_case: useCase },
      description,
      createdAtUnix,
      collectionIds: [],
      samples: [],
      library: {
        noticePeriodDays: shared.noticePeriodDays,
        customRate: shared.rate !== 1,
        liveModerated: shared.liveModerated,
        originalId: shared.id,
        bookmarked,
      },
    });
    state.resources.set(resourceIndex('voice', id), {
      type: 'voice',
      id,
      name,
      creatorId: keyOwner(state).id,
      createdAtUnix,
      grants: new Map(),
      baseline: null,
      anonymous: null,
    });
    state.subscription = {
      ...state.subscription,
      voiceEditsUsed: state.subscription.voiceEditsUsed + 1,
    };
    return { voice_id: id };
  },
};

const everything: Test = () => true;
const optionalList = (text: string | null) => (text === null ? null : [text]);

function among(
  wanted: readonly string[] | null,
  valueOf: (voice: SandboxSharedVoice) => string | null,
): Test {
  if (wanted === null) return everything;
  const words = wanted.map((word) => word.toLowerCase());
  return (voice) => words.includes(valueOf(voice)?.toLowerCase() ?? '');
}

function matchSearch(text: string | null): Test {
  if (text === null) return everything;
  const wanted = text.toLowerCase();
  return ({ name, description, accent, language, useCase, descriptive }) =>
    [name, description ?? '', accent, language, useCase, descriptive].some((part) =>
      part.toLowerCase().includes(wanted),
    );
}

function only(wanted: boolean | null, has: Test): Test {
  return wanted === true ? has : everything;
}

function unless(included: boolean | null, has: Test): Test {
  return included === false ? (voice) => !has(voice) : everything;
}

function matchNotice(days: number | null): Test {
  return days === null ? everything : ({ noticePeriodDays }) => noticePeriodDays >= days;
}
