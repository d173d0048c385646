import { expect, it } from 'vitest';
import { sayAllowance } from '../../../src/components/InviteForm/sayAllowance.js';
import { createFormat } from '../../../src/locales/createFormat.js';
import { de } from '../../../src/locales/de/index.js';
import { en } from '../../../src/locales/en/index.js';

const hourly = { atOnce: 200, perHour: 100 };
const say = (count: number, allowance: Parameters<typeof sayAllowance>[3]) =>
  sayAllowance(en, createFormat('en'), count, allowance);

it('goes by what is left now, and not by what there once was', () => {
  expect(say(150, hourly)).toBeNull();
  expect(say(150, { ...hourly, left: 200 })).toBeNull();
  expect(say(150, { ...hourly, left: 20 })).toBe(
    '150 people: up to 20 can be invited now, then 100 an hour. This takes about 2 hours; keep this page open.',
  );
});

it('says where nothing is left that nobody can be invited now', () => {
  expect(say(3, { ...hourly, left: 0 })).toContain('nobody can be invited now');
  expect(sayAllowance(de, createFormat('de'), 3, { ...hourly, left: 0 })).toContain(
    'Niemand kann jetzt eingeladen werden',
  );
});

it('promises no more than fits at once, whatever a gateway says is left', () => {
  expect(say(300, { ...hourly, left: 1_000 })).toContain('up to 200 can be invited now');
});

it('says nothing where there is no limit', () => {
  expect(say(1_000_000, undefined)).toBeNull();
});
