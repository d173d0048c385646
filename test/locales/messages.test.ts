import { describe, expect, it } from 'vitest';
import { explorer as germanExplorer } from '../../src/locales/de/explorer.js';
import { de } from '../../src/locales/de/index.js';
import { explorer as englishExplorer } from '../../src/locales/en/explorer.js';
import { en } from '../../src/locales/en/index.js';
import { allOperations } from '../../src/contract/index.js';
import { mergeMessages } from '../../src/locales/mergeMessages.js';

/** Every key with what stands there, by its path. */
function entries(table: object, path = ''): [string, unknown][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? entries(value, `${path}${key}.`) : [[path + key, value]],
  );
}

describe('German', () => {
  const english = new Map(entries({ ...en, explorer: englishExplorer }));
  const german = new Map(entries({ ...de, explorer: germanExplorer }));

  it('has the words that English has, and no others', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leaves no sentence empty and copies none from English', () => {
    const alike = [...german].filter(([key, value]) => value === english.get(key) || value === '');
    // The same word in both languages.
    expect(alike.map(([key]) => key)).toEqual([
      'common.roles.admin',
      'common.seats.workspace_admin',
      'common.things.convai_agents.title',
      'invitations.status',
      'invite.csv.name',
      'keys.name',
      'members.sorts.name',
      'usage.kinds.api',
      'usage.kinds.studio',
      'usage.kinds.standard',
      'usageControls.metrics.credits',
      'voices.locale',
      'voices.words.neutral',
      'explorer.providers.elevenlabs',
      'explorer.providers.jsmon',
      'explorer.ways.curl',
      'explorer.ways.client',
      'explorer.ways.tool',
    ]);
  });
});

describe('sentences that readers stumbled over (P-E2)', () => {
  /** Every sentence as it is written, with its blanks. */
  const written = [en, englishExplorer, de, germanExplorer]
    .flatMap((table) => entries(table))
    .map(([, value]) => String(value))
    .join('\n');

  it.each([
    'Undo is available at the end',
    'have no end that could be changed',
    'is not over yet',
    'Whose usage',
    'Broken down by',
    'Nothing brings the copy back',
    'It is worthless from then on',
    'The browser does not copy',
    'Das Letzte',
    'Ändern kann es ',
    'In ihren Arbeitsbereich',
    'Ich habe es abgelegt',
  ])('“%s” is not said any more', (sentence) => {
    expect(written).not.toContain(sentence);
  });
});

it('German roles are nouns, since a row that says “Bearbeiten” seems to be a button (P-E7)', () => {
  expect(de.common.roles).toEqual({
    viewer: 'Betrachter',
    commenter: 'Kommentator',
    editor: 'Bearbeiter',
    admin: 'Admin',
  });
});

describe('the words of the explorer', () => {
  it('have a line for every operation of the contract, and none besides', () => {
    const ids = allOperations.map(({ id }) => id).sort();
    for (const words of [englishExplorer, germanExplorer])
      expect(Object.keys(words.does).sort()).toEqual(ids);
  });
});

describe('words of one’s own', () => {
  it('lie over a language and leave the rest, and the language itself, alone', () => {
    const merged = mergeMessages(en, { common: { roles: { viewer: 'Guest' }, done: undefined } });
    expect(merged.common.roles).toEqual({ ...en.common.roles, viewer: 'Guest' });
    expect(merged.common.done).toBe(en.common.done);
    expect(merged.sharing).toEqual(en.sharing);
    expect(en.common.roles.viewer).toBe('Viewer');
  });

  it('are left out where they are for an area that is not there', () => {
    const merged = mergeMessages({ common: en.common }, { sharing: { share: 'Give' } });
    expect(Object.keys(merged)).toEqual(['common']);
  });
});
