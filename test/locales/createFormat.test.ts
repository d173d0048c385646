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

it('writes large numbers roughly, in words', () => {
  expect([5_912_377, 590, 12_345, 0].map(en.about)).toEqual(['5.9 million', '590', '12 thousand', '0']);
  expect(de.about(5_912_377)).toBe('5,9 Millionen');
});

it('rounds a share to whole percents, but never to nothing or to all of it', () => {
  expect([0, 0.0001, 0.244, 0.996, 1, 1.004, 1.175].map(en.percent)).toEqual([
    '0%',
    '1%',
    '24%',
    '99%',
    '100%',
    '101%',
    '118%',
  ]);
  expect(de.percent(0.24)).toBe('24\u00a0%');
});

it('writes money as its currency does, and keeps what is no currency', () => {
  expect(en.money(1234.5, 'EUR')).toBe('€1,234.50');
  expect(en.money(1234, 'JPY')).toBe('¥1,234');
  expect(de.money(1234.5, 'usd')).toBe('1.234,50\u00a0$');
  expect(en.money(3, 'CREDITS')).toBe('3 CREDITS');
  expect(en.money(3, null)).toBe('3');
});

it('gives the day alone in the same zone', () => {
  const lateInTheDay = new Date('2026-03-02T23:30:00Z');
  expect(en.day(lateInTheDay)).toBe('Mar 3, 2026');
  expect(de.day(lateInTheDay)).toBe('3. März 2026');
});
