import { findResource } from '../state/findResource.js';
import type { State } from '../state/State.js';
import type { SandboxVoice } from '../types.js';
import { keyOwner } from './keyOwner.js';
import { readFields } from './readFields.js';
import { readPageSize } from './readPageSize.js';
import { Refusal } from './Refusal.js';
import type { Rule } from './Rule.js';
import { wireVoice } from './wireVoice.js';

const defaultPageSize = 10;
const tokenForm = /^voices-from-(\d{1,9})$/;

type Test = (voice: SandboxVoice) => boolean;

export const listVoices: Rule = {
  scope: 'voices_read',
  answer: ({ state, query, origin }) => {
    const { token, size, sort, direction, tests } = readFields('query', query, (fields) => {
      const label = (name: string) => {
        const wanted = fields.optionalText(name);
        return matchLabel(name, wanted === null ? null : [wanted]);
      };
      return {
        token: fields.optionalText('next_page_token'),
        size: fields.optionalInteger('page_size') ?? defaultPageSize,
        sort: fields.optionalText('sort'),
        direction: fields.optionalText('sort_direction'),
        tests: [
          matchSearch(fields.optionalText('search')),
          matchKind(state, fields.optionalText('voice_type')),
          equal(fields.optionalText('category'), ({ category }) => category),
          equal(fields.optionalText('fine_tuning_state'), fineTuningState),
          includes(fields.optionalText('collection_id'), ({ collectionIds }) => collectionIds),
          label('gender'),
          label('age'),
          label('accent'),
          matchLabel('language', fields.optionalTexts('language')),
          matchLabel('use_case', fields.optionalTexts('use_cases')),
          matchNotice(fields.optionalInteger('min_notice_period_days')),
          unless(
            fields.optionalBoolean('include_custom_rates'),
            ({ library }) => library?.customRate ?? false,
          ),
          unless(
            fields.optionalBoolean('include_live_moderated'),
            ({ library }) => library?.liveModerated ?? false,
          ),
          equal(fields.optionalBoolean('high_quality') ? 'high_quality' : null, ({ category }) => category),
          matchIds(fields.optionalTexts('voice_ids')),
        ],
      };
    });
    readPageSize(size);
    const found = sortVoices(
      state.voices.filter((voice) => tests.every((test) => test(voice))),
      sort,
      direction,
    );
    const start = startOf(token);
    const end = start + size;
    const hasMore = end < found.length;
    return {
      voices: found.slice(start, end).map((voice) => wireVoice(state, voice, origin)),
      has_more: hasMore,
      total_count: found.length,
      next_page_token: hasMore ? `voices-from-${end}` : null,
    };
  },
};

function startOf(token: string | null): number {
  if (token === null) return 0;
  const start = tokenForm.exec(token)?.[1];
  if (start !== undefined) return Number(start);
  throw Refusal.current(400, 'validation_error', 'invalid_cursor', 'The page token is not valid.', {
    param: 'next_page_token',
  });
}

/** The order of the list where no sort is asked for. By date the newest come first, by name A. */
function sortVoices(
  voices: readonly SandboxVoice[],
  sort: string | null,
  direction: string | null,
): readonly SandboxVoice[] {
  if (sort === 'name') {
    const sign = direction === 'desc' ? -1 : 1;
    return voices.toSorted((a, b) => sign * compareText(a.name, b.name));
  }
  if (sort === 'created_at_unix') {
    const sign = direction === 'asc' ? 1 : -1;
    return voices.toSorted((a, b) => sign * (a.createdAtUnix - b.createdAtUnix));
  }
  return voices;
}

// By code unit and not by the machine's language, so that every machine gives the same bytes.
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const everything: Test = () => true;

function equal(wanted: string | null, valueOf: (voice: SandboxVoice) => string | null): Test {
  return wanted === null ? everything : (voice) => valueOf(voice) === wanted;
}

function includes(wanted: string | null, valuesOf: (voice: SandboxVoice) => readonly string[]): Test {
  return wanted === null ? everything : (voice) => valuesOf(voice).includes(wanted);
}

function matchLabel(name: string, wanted: readonly string[] | null): Test {
  if (wanted === null) return everything;
  const words = wanted.map((word) => word.toLowerCase());
  return ({ labels }) => words.includes(labels[name]?.toLowerCase() ?? '');
}

function matchSearch(text: string | null): Test {
  if (text === null) return everything;
  const wanted = text.toLowerCase();
  return ({ name, description, labels, category }) =>
    [name, description ?? '', category, ...Object.values(labels)].some((part) =>
      part.toLowerCase().includes(wanted),
    );
}

function matchIds(ids: readonly string[] | null): Test {
  return ids === null ? everything : ({ id }) => ids.includes(id);
}

/** A voice that is not from the library has no notice period. */
function matchNotice(days: number | null): Test {
  return days === null ? everything : ({ library }) => (library?.noticePeriodDays ?? 0) >= days;
}

/** Leaves out what `has` finds, where it was asked to. */
function unless(included: boolean | null, has: Test): Test {
  return included === false ? (voice) => !has(voice) : everything;
}

const fineTuningState = ({ category }: SandboxVoice) => (category === 'professional' ? 'fine_tuned' : null);

function matchKind(state: State, wanted: string | null): Test {
  const ownerId = keyOwner(state).id;
  const isPersonal: Test = ({ id, kind }) =>
    kind === 'own' && findResource(state, 'voice', id)?.creatorId === ownerId;
  const tests: Readonly<Record<string, Test>> = {
    personal: isPersonal,
    workspace: (voice) => voice.kind === 'own' && !isPersonal(voice),
    community: ({ kind }) => kind === 'community',
    default: ({ kind }) => kind === 'default',
    'non-default': ({ kind }) => kind !== 'default',
    'non-community': ({ kind }) => kind === 'own',
    saved: ({ kind, collectionIds }) => kind !== 'default' || collectionIds.length > 0,
  };
  if (wanted === null) return everything;
  return (
    tests[wanted] ??
    (() => {
      throw Refusal.current(400, 'validation_error', 'invalid_parameters', 'Unknown voice type.', {
        param: 'voice_type',
      });
    })
  );
}
