import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { cutFile, peopleIn, readFile } from './readFile.js';

const separators = [',', ';', '\t', '|'] as const;
const sizes = Array.from({ length: 14 }, (_, index) => index + 1);
const lineEnds = ['\n', '\r\n', '\r'] as const;

describe('a file of any separator (B-F2)', () => {
  for (const separator of separators) {
    const kinds = lineEnds.flatMap((end) =>
      [true, false].flatMap((heading) => [true, false].map((last) => ({ end, heading, last }))),
    );
    it(`of 1 to 14 people, cut by ${JSON.stringify(separator)}, gives each with name and address`, async () => {
      for (const size of sizes) {
        for (const { end, heading, last } of kinds) {
          const people = Array.from({ length: size }, (_, index) => [
            `Person ${'abcdefghijklmn'[index]}`,
            `p${index}@x.example`,
          ]);
          const rows = [...(heading ? [['name', 'email']] : []), ...people].map((row) => row.join(separator));
          expect(await peopleIn(rows.join(end) + (last ? end : ''))).toEqual(
            people.map(([name, email]) => `${name} <${email}>`),
          );
        }
      }
    });
  }

  it('may have names with commas where semicolons separate, heading or not', async () => {
    for (const size of sizes) {
      const rows = Array.from({ length: size }, (_, index) => `Last, First, Dr.;p${index}@x.example`);
      const people = rows.map((row) => row.replace(';', ' <') + '>');
      expect(await peopleIn(rows.join('\n'))).toEqual(people);
      expect(await peopleIn(`${rows.join('\r\n')}\r\n\r\n`)).toEqual(people);
      expect(await peopleIn(`Name;E-Mail\n${rows.join('\n')}\n`)).toEqual(people);
    }
  });

  it('may end in any number of empty lines', async () => {
    expect(await peopleIn('name;email\nBo;bo@x.example\n\n \n\t\n\n')).toEqual(['Bo <bo@x.example>']);
  });

  it('may mix line ends, as one put together from several does', async () => {
    expect(await peopleIn('Jo,jo@x.example\r\nBo,bo@x.example\nMo,mo@x.example\rDo,do@x.example')).toEqual([
      'Jo <jo@x.example>',
      'Bo <bo@x.example>',
      'Mo <mo@x.example>',
      'Do <do@x.example>',
    ]);
  });

  it('may have every line in quotes, as programs write it that take a line for one cell', async () => {
    expect(await peopleIn('"name;email"\n"Jo;jo@x.example"\n"Bo;bo@x.example"\n')).toEqual([
      'Jo <jo@x.example>',
      'Bo <bo@x.example>',
    ]);
    expect(await peopleIn('"name,""email"""\n"""Blum, Rosa"",rosa@x.example"')).toEqual([
      'Blum, Rosa <rosa@x.example>',
    ]);
  });

  it('has the separator that Excel writes into its first line', async () => {
    for (const [sign, end] of [';', '\t', '^', ':'].flatMap((sign) =>
      lineEnds.map((end) => [sign, end] as const),
    )) {
      for (const line of [`sep=${sign}`, `"sep=${sign}"`, `SEP=${sign}`]) {
        const text = [line, ['name', 'email'].join(sign), ['Jo, Dr.', 'jo@x.example'].join(sign)].join(end);
        expect(await peopleIn(text)).toEqual(['Jo, Dr. <jo@x.example>']);
      }
    }
  });

  it('numbers its rows as the spreadsheet does', async () => {
    const { rows } = await cutFile(
      'sep=;\nname;email\n\nJo;jo@x.example\n"B\no";bo@x.example\n;;\nMo;mo@x.example',
    );
    expect(rows.map(({ number }) => number)).toEqual([2, 4, 5, 7]);
  });

  it('gives names and addresses columns of their own by tabs', async () => {
    const { columns } = await readFile('Jo Doe\tjo@x.example\nBo Ray\tbo@x.example\n');
    expect(columns).toMatchObject({ name: [0], address: 1, hasHeading: false });
  });

  it('may be a list of addresses alone', async () => {
    expect(await peopleIn('jo@x.example\nbo@x.example\n')).toEqual(['jo@x.example', 'bo@x.example']);
    expect(await peopleIn('Jo Doe <jo@x.example>\n"Ray, Bo <bo@x.example>"')).toEqual([
      'Jo Doe <jo@x.example>',
      'Ray, Bo <bo@x.example>',
    ]);
  });
});

describe('an address that only seems to be one (B-F2)', () => {
  it.each(['|', '/', '#', '=', '~', '^', '!'])('is not invited where %s was to separate', async (sign) => {
    const text = `name${sign}email,team\nJo${sign}jo@x.example,Sound\nBo${sign}bo@x.example,Script\n`;
    const { checked } = await readFile(text);
    expect(checked.good).toEqual([]);
    expect(checked.wrong.map(({ row, wrong }) => [row, wrong])).toEqual([
      [2, { is: 'not-cut', text: `Jo${sign}jo@x.example`, sign }],
      [3, { is: 'not-cut', text: `Bo${sign}bo@x.example`, sign }],
    ]);
  });

  it('is not invited from a single row either', async () => {
    expect(await peopleIn('who,team\nJo|jo@x.example,Sound')).toEqual([]);
  });

  it('is not seen in marks that addresses do have', async () => {
    const kept = ['jo+list@x.example', "o'bo+list@x.example", 'm_o-do.x+list@x.example'];
    expect(await peopleIn(kept.join('\n'))).toEqual(kept);
    expect(await peopleIn('a/b@x.example\nbo@x.example')).toEqual(['a/b@x.example', 'bo@x.example']);
  });
});

test('any table that is written with any separator is read back as it was', async () => {
  const sign = fc.constantFrom(
    'a',
    'B',
    'é',
    '株',
    ' ',
    ',',
    ';',
    '|',
    '"',
    '\n',
    '\t',
    "'",
    '.',
    '-',
    '(',
    '<',
    '=',
  );
  const name = fc.string({ unit: sign, maxLength: 12 }).map((text) => text.trim());
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
  const address = fc.tuple(word, word).map(([local, domain]) => `${local}@${domain}.example`);
  const person = fc.tuple(name, address, name);
  const written = fc.record({
    people: fc.array(person, { minLength: 1, maxLength: 14 }),
    width: fc.constantFrom(1, 2, 3),
    addressFirst: fc.boolean(),
    heading: fc.boolean(),
    delimiter: fc.constantFrom(...separators),
    newline: fc.constantFrom(...lineEnds),
    quotes: fc.boolean(),
    last: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(written, async ({ people, width, addressFirst, heading, last, ...format }) => {
      const row = ([before, email, after]: readonly [string, string, string]) =>
        width === 1
          ? [email]
          : addressFirst
            ? [email, before, after].slice(0, width)
            : [before, email, after].slice(0, width);
      const table = [...(heading ? [row(['who', 'mail', 'what'])] : []), ...people.map(row)];
      const text = Papa.unparse(table, format) + (last ? format.newline : '');
      const { rows } = await cutFile(text);
      expect(rows.map(({ cells }) => cells)).toEqual(table);
      const { columns } = await readFile(text);
      expect(columns?.address).toBe(width === 1 || addressFirst ? 0 : 1);
    }),
  );
});

describe('B-F14: an address whose domain has umlauts or accents', () => {
  it('is taken as it is sent, with the name beside it, and said to be', async () => {
    const { checked } = await readFile(
      'Name,E-Mail\nJörg,jo@müller.example\n,"Ada Öz <ada@öz.example>"\nBo,bo@x.example\n',
    );
    expect(checked.wrong).toEqual([]);
    expect(checked.good.map(({ email, written, name }) => [name, written, email])).toEqual([
      ['Jörg', 'jo@müller.example', 'jo@xn--mller-kva.example'],
      ['Ada Öz', 'ada@öz.example', 'ada@xn--z-0ga.example'],
      ['Bo', null, 'bo@x.example'],
    ]);
  });

  it('is one and the same as its spelling on the wire', async () => {
    const { checked } = await readFile('jo@müller.example\njo@xn--mller-kva.example\n');
    expect(checked.good).toHaveLength(1);
    expect(checked.duplicates).toBe(1);
  });

  it('is left out where letters of another script only look like ours, and where they stand before the @', async () => {
    const { checked } = await readFile('bo@x.example\njo@exаmple.example\njörg@x.example\n');
    expect(checked.good.map(({ email }) => email)).toEqual(['bo@x.example']);
    expect(checked.wrong.map(({ wrong }) => wrong.is)).toEqual(['look-alike', 'look-alike']);
  });
});
