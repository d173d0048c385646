import { expect, it } from 'vitest';
import { readCsv } from '../../../src/components/InviteForm/readCsv.js';
import { nextTask } from '../../../src/components/internal/nextTask.js';
import { peopleIn } from './readFile.js';

const rows = (count: number) =>
  ['Name;E-mail', ...Array.from({ length: count }, (_, at) => `Müller, Jo ${at};jo${at}@x.example`)].join(
    '\r\n',
  );

it('a file of a hundred thousand people is read whole', async () => {
  const people = await peopleIn(rows(100_000));
  expect(people).toHaveLength(100_000);
  expect(people.at(-1)).toBe('Müller, Jo 99999 <jo99999@x.example>');
});

it('a file of more is refused in words', async () => {
  expect(await readCsv(new TextEncoder().encode(rows(100_001)), () => false)).toEqual({
    fault: 'too-many-rows',
  });
});

it('B-F2: a long file leaves the page its turns while it is read, quoted cells over several lines too', async () => {
  const people = Array.from(
    { length: 50_000 },
    (_, at) => `"Jo
${at}";jo${at}@x.example`,
  );
  let turns = 0;
  const page = { isOpen: true };
  const live = (async () => {
    while (page.isOpen) {
      await nextTask();
      turns += 1;
    }
  })();
  const read = await peopleIn(['Name;E-mail', ...people].join('\n'));
  page.isOpen = false;
  await live;
  expect(read).toHaveLength(50_000);
  expect(read.at(-1)).toBe('Jo 49999 <jo49999@x.example>');
  expect(turns).toBeGreaterThan(40);
});
