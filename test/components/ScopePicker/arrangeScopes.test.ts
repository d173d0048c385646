import { expect, it } from 'vitest';
import { arrangeScopes } from '../../../src/components/ScopePicker/arrangeScopes.js';
import { scopeName } from '../../../src/components/ScopePicker/scopeName.js';
import { scopesText } from '../../../src/components/ScopePicker/scopesText.js';
import { keyScopes } from '../../../src/contract/elevenlabs/keyScopes.js';
import { createFormat } from '../../../src/locales/createFormat.js';
import { en } from '../../../src/locales/en/index.js';

const format = createFormat('en');

it('every scope of the provider has a place where a person looks for it, and words', () => {
  const sections = arrangeScopes(keyScopes);
  const placed = sections.flatMap(({ rows }) =>
    rows.flatMap(({ choices }) => choices.map(({ scope }) => scope)),
  );
  expect(placed.toSorted()).toEqual([...keyScopes].sort());
  expect(sections.map(({ heading }) => heading)).not.toContain('other');
  expect(keyScopes.filter((scope) => scopeName(en, scope).includes('_'))).toEqual([]);
});

it('what a key may do is told in a few words', () => {
  const text = (...scopes: string[]) => scopesText(en, format, scopes);
  expect(scopesText(en, format, null)).toBe('Everything');
  expect(text()).toBe('Nothing');
  expect(text('voices_read')).toBe('Read voices');
  expect(text('text_to_speech', 'voices_read', 'flows')).toBe('Text to speech, read voices, and flows');
  expect(text('text_to_speech', 'voices_read', 'flows', 'models_read', 'user_read')).toBe(
    'Text to speech, read voices and 3 more',
  );
});
