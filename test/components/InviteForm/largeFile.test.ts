import { expect, it } from 'vitest';
import { readCsv } from '../../../src/components/InviteForm/readCsv.js';
import { peopleIn } from './readFile.js';

const rows = (count: number) =>
  ['Name;E-mail', ...Array.from({ length: count }, (_, at) => `Müller, Jo ${at};jo${at}@x.example`)].join(
    '\r\n',
  );

it('a file of a hundred thousand people is read whole', () => {
  const people = peopleIn(rows(100_000));
  expect(people).toHaveLength(100_000);
  expect(people.at(-1)).toBe('Müller, Jo 99999 <jo99999@x.example>');
});

it('a file of more is refused in words', () => {
  expect(readCsv(new TextEncoder().encode(rows(100_001)), () => false)).toEqual({ fault: 'too-many-rows' });
});
