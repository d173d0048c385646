import { expect, it } from 'vitest';
import { directionOf } from '../../src/locales/directionOf.js';

it.each([
  ['en', 'ltr'],
  ['de-CH', 'ltr'],
  ['ja', 'ltr'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ckb', 'rtl'],
  ['no language', 'ltr'],
])('%s is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
