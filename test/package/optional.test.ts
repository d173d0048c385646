import { expect, inject, it } from 'vitest';
import { readEntries } from './readEntries.js';
import { undefinedRefused } from './undefinedRefused.js';

const { folder } = inject('packed');

/**
 * What says which fields change, where `undefined` would be a value, and not as if it were left out; and an area of words,
 * which a widget brings along whole.
 */
const exempt = /^(Partial|ApiKeyChange|Area|useMessages)\./;

it('H-E14: every optional property of the public types takes undefined', () => {
  const types = readEntries(folder).map((entry) => entry.types);

  expect(undefinedRefused(types, folder).filter((name) => !exempt.test(name))).toEqual([]);
});
