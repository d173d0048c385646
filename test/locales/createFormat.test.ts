import { expect, it } from 'vitest';
import { createFormat } from '../../src/locales/createFormat.js';

const en = createFormat('en', 'Europe/Berlin');
const de = createFormat('de', 'Europe/Berlin');
const noon = new Date('2026-03-02T11:00:00Z');

it('writes numbers and lists as the language does', () => {
  expect(en.number(1234.5)).toBe('1,234.5');
  expect(de.number(1234.5)).toBe('1.234,5');
  expect(en.list(['Ana', 'Ben', 'Cai'])).toBe('Ana, Ben, and Cai');
  expect(de.either(['Ana', 'Ben', 'Cai'])).toBe('Ana, Ben oder Cai');
});

it('chooses the form that a count wants, also where there are more than two', () => {
  const polish = createFormat('pl');
  const forms = { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' };
  expect([1, 2, 5].map((count) => polish.plural(count, forms))).toEqual(['osoba', 'osoby', 'osób']);
  expect(createFormat('ja').plural(1, { one: 'never', other: 'always' })).toBe('always');
});

it('gives a date with the name of its zone', () => {
  expect(en.date(noon)).toBe('Mar 2, 2026, 12:00 PM GMT+1');
  expect(de.date(noon)).toBe('2. März 2026, 12:00 MEZ');
});

it('counts time from now, and falls back to the date after a week', () => {
  const at = (ms: number) => en.relative(new Date(noon.getTime() + ms), noon);
  const hour = 3_600_000;
  expect(at(-3 * 24 * hour)).toBe('3 days ago');
  expect(at(2 * hour)).toBe('in 2 hours');
  expect(at(-90_000)).toBe('1 minute ago');
  expect(at(0)).toBe('this minute');
  expect(at(8 * 24 * hour)).toBe('Mar 10, 2026, 12:00 PM GMT+1');
});
