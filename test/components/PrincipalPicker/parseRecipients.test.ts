import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/components/RecipientField/formatAddress.js';
import { parseRecipients } from '../../../src/components/RecipientField/parseRecipients.js';

/** Entries in short: an address, `Name <address>`, or `!` and a text that is none. */
function read(text: string): string[] {
  return parseRecipients(text).entries.map((entry) => {
    if (entry.kind === 'malformed') return `!${entry.text}`;
    return entry.name === null ? entry.email : `${entry.name} <${entry.email}>`;
  });
}

const ana = 'ana@x.example';
const ben = 'ben@x.example';

const cases: readonly (readonly [text: string, entries: readonly string[]])[] = [
  // Nothing
  ['', []],
  ['   ', []],
  [' ,;\n\t , ', []],
  ['•\n- \n*', []],
  // One
  [ana, [ana]],
  [` ${ana} `, [ana]],
  ['Ana@X.Example', ['Ana@X.Example']],
  ['ana+voices@x.example', ['ana+voices@x.example']],
  ["o'brien@x.example", ["o'brien@x.example"]],
  ['a.b-c_d@mail.x-y.example', ['a.b-c_d@mail.x-y.example']],
  ['#!$%&*+/=?^_`{|}~@x.example', ['#!$%&*+/=?^_`{|}~@x.example']],
  // Separators
  [`${ana},${ben}`, [ana, ben]],
  [`${ana}, ${ben}`, [ana, ben]],
  [`${ana};${ben}`, [ana, ben]],
  [`${ana}; ${ben};`, [ana, ben]],
  [`${ana}\n${ben}`, [ana, ben]],
  [`${ana}\r\n${ben}\r\n`, [ana, ben]],
  [`${ana}\t${ben}`, [ana, ben]],
  [`${ana} ${ben}`, [ana, ben]],
  [`${ana}   ${ben}`, [ana, ben]],
  [`${ana} , ; \n ${ben}`, [ana, ben]],
  [`,,${ana},,,${ben},,`, [ana, ben]],
  [`${ana}\u2028${ben}`, [ana, ben]],
  [`${ana}\u00a0${ben}`, [ana, ben]],
  [`${ana}\u3000${ben}`, [ana, ben]],
  [`\u00a0${ana}\u202f`, [ana]],
  [`${ana}，${ben}`, [ana, ben]],
  [`${ana}、${ben}`, [ana, ben]],
  [`${ana}；${ben}`, [ana, ben]],
  [`${ana}، ${ben}`, [ana, ben]],
  [`${ana}؛ ${ben}`, [ana, ben]],
  [`${ana},${ana}`, [ana, ana]],
  // Names
  [`Ana Ruiz <${ana}>`, [`Ana Ruiz <${ana}>`]],
  [`Ana Ruiz<${ana}>`, [`Ana Ruiz <${ana}>`]],
  [`Ana  Ruiz   < ${ana} >`, [`Ana Ruiz <${ana}>`]],
  [`<${ana}>`, [ana]],
  [`<${ana}><${ben}>`, [ana, ben]],
  [`<${ana}>, <${ben}>`, [ana, ben]],
  [`Ana <${ana}> Ben <${ben}>`, [`Ana <${ana}>`, `Ben <${ben}>`]],
  [`Ana <${ana}>\nBen <${ben}>`, [`Ana <${ana}>`, `Ben <${ben}>`]],
  [`"Ana Ruiz" <${ana}>`, [`Ana Ruiz <${ana}>`]],
  [`"Ruiz, Ana" <${ana}>`, [`Ruiz, Ana <${ana}>`]],
  [`"Ruiz; Ana" <${ana}>, ${ben}`, [`Ruiz; Ana <${ana}>`, ben]],
  [`"Ruiz, Ana" <${ana}>; "Kowalski, Ben" <${ben}>`, [`Ruiz, Ana <${ana}>`, `Kowalski, Ben <${ben}>`]],
  [`"Ana \\"The Voice\\" Ruiz" <${ana}>`, [`Ana "The Voice" Ruiz <${ana}>`]],
  [`"Back\\\\slash" <${ana}>`, [`Back\\slash <${ana}>`]],
  [`Ana "The Voice" Ruiz <${ana}>`, [`Ana "The Voice" Ruiz <${ana}>`]],
  [`'Ana Ruiz' <${ana}>`, [`Ana Ruiz <${ana}>`]],
  [`'Ruiz, Ana' <${ana}>`, [`Ruiz, Ana <${ana}>`]],
  [`“Ruiz, Ana” <${ana}>`, [`Ruiz, Ana <${ana}>`]],
  [`„Ruiz, Ana“ <${ana}>`, [`Ruiz, Ana <${ana}>`]],
  [`Sinéad O'Brien <${ana}>, ${ben}`, [`Sinéad O'Brien <${ana}>`, ben]],
  [`佐藤 花子 <${ana}>`, [`佐藤 花子 <${ana}>`]],
  [`نور <${ana}>`, [`نور <${ana}>`]],
  [`"" <${ana}>`, [ana]],
  [`${ana} <${ana}>`, [ana]],
  [`'${ana}' <${ana}>`, [ana]],
  [`${ana} (Ana Ruiz)`, [`Ana Ruiz <${ana}>`]],
  [`${ana} (Ruiz, Ana), ${ben}`, [`Ruiz, Ana <${ana}>`, ben]],
  [`Ana Ruiz ${ana}`, [`Ana Ruiz <${ana}>`]],
  [`"Ruiz, Ana" ${ana}`, [`Ruiz, Ana <${ana}>`]],
  [`Ana: ${ana}`, [`Ana <${ana}>`]],
  [`${ben} Ana <${ana}>`, [ben, `Ana <${ana}>`]],
  // Surname first without quotes, the way mail programs list recipients
  [`Ruiz, Ana <${ana}>`, [`Ruiz, Ana <${ana}>`]],
  [`Ruiz, Ana <${ana}>; Kowalski, Ben <${ben}>`, [`Ruiz, Ana <${ana}>`, `Kowalski, Ben <${ben}>`]],
  [`Ruiz, Ana <${ana}>, Kowalski, Ben <${ben}>`, [`Ruiz, Ana <${ana}>`, `Kowalski, Ben <${ben}>`]],
  [`Ana <${ana}>, Design, Ben <${ben}>`, [`Ana <${ana}>`, '!Design', `Ben <${ben}>`]],
  // Two columns of a spreadsheet
  [`Ana Ruiz\t${ana}\nBen Kowalski\t${ben}`, [`Ana Ruiz <${ana}>`, `Ben Kowalski <${ben}>`]],
  [`Ana\tRuiz\t${ana}`, [`Ana Ruiz <${ana}>`]],
  [`Name\tAddress\nAna\t${ana}`, ['!Name', '!Address', `Ana <${ana}>`]],
  [`Ana\t${ana}\tNarration`, [`Ana <${ana}>`, '!Narration']],
  // Quoted addresses
  [`"${ana}"`, [ana]],
  [`'${ana}', '${ben}'`, [ana, ben]],
  [`"${ana}, ${ben}"`, [ana, ben]],
  [`"${ana};${ben}", cai@x.example`, [ana, ben, 'cai@x.example']],
  [`["${ana}","${ben}"]`, [ana, ben]],
  // mailto
  [`mailto:${ana}`, [ana]],
  [`MAILTO:${ana}`, [ana]],
  [`mailto:${ana}?subject=Hello%20you&cc=${ben}`, [ana]],
  [`mailto:${ana},${ben}?subject=Hi`, [ana, ben]],
  [`<mailto:${ana}>`, [ana]],
  [`Ana <mailto:${ana}?subject=x>`, [`Ana <${ana}>`]],
  ['mailto:ana%2Bvoices@x.example', ['ana+voices@x.example']],
  ['mailto:ana%@x.example', ['ana%@x.example']],
  [`<mailto:${ana}|${ana}>`, [ana]],
  // Bullets, numbers, full stops
  [`- ${ana}\n- ${ben}`, [ana, ben]],
  [`* ${ana}\n* ${ben}`, [ana, ben]],
  [`• ${ana}\n•${ben}`, [ana, ben]],
  [`– ${ana}`, [ana]],
  [`1. ${ana}\n2. ${ben}`, [ana, ben]],
  [`1) Ana <${ana}>`, [`Ana <${ana}>`]],
  [`${ana} • ${ben}`, [ana, ben]],
  [`-${ana}`, [`-${ana}`]],
  [`${ana}.`, [ana]],
  [`${ana}., ${ben}...`, [ana, ben]],
  [`(${ana})`, [ana]],
  [`${ana}!`, [ana]],
  [`<${ana}`, [ana]],
  [`${ana}>`, [ana]],
  // Invisible marks
  [`\u200e${ana}\u200f`, [ana]],
  [`\u202a${ana}\u202c`, [ana]],
  [`ana\u200b@x.example`, [ana]],
  [`\ufeff${ana}`, [ana]],
  [`\u202eAna\u202c <${ana}>`, [`Ana <${ana}>`]],
  // Not addresses
  ['Design', ['!Design']],
  ['Design team', ['!Design team']],
  ['ana@', ['!ana@']],
  ['@x.example', ['!@x.example']],
  ['@', ['!@']],
  ['ana@x', ['!ana@x']],
  ['ana@x..example', ['!ana@x..example']],
  ['ana@-x.example', ['!ana@-x.example']],
  ['ana@x-.example', ['!ana@x-.example']],
  ['ana@.example', ['!ana@.example']],
  ['ana@@x.example', ['!ana@@x.example']],
  ['ana@x_y.example', ['!ana@x_y.example']],
  ['ana @ x.example', ['!ana @ x.example']],
  ['ana@ x.example', ['!ana@ x.example']],
  ['bo@ ann@', ['!bo@', '!ann@']],
  ['Bo <bo@>', ['!Bo <bo@>']],
  ['Bo <>', ['!Bo <>']],
  [`Bo <${ana}, ${ben}>`, [`Bo <${ana}>`, ben]],
  ['"ana ruiz"@x.example', ['!"ana ruiz"@x.example']],
  ['https://x.example', ['!https://x.example']],
  [`bad@, ${ana}, worse`, ['!bad@', ana, '!worse']],
  [`${ana} extra words`, [ana, '!extra words']],
  // Look-alikes
  ['аdmin@x.example', ['!аdmin@x.example']],
  ['ana@exаmple.test', ['!ana@exаmple.test']],
  ['josé@x.example', ['!josé@x.example']],
  ['ana＠x.example', ['!ana＠x.example']],
  [`ana＠x.example ${ben}`, ['!ana＠x.example', ben]],
  ['bob@\u212Aeyboard.example', ['!bob@\u212Aeyboard.example']],
  // Quotes and brackets that are never closed
  [`"Ana <${ana}>, ${ben}`, [`"Ana <${ana}>`, ben]],
  [`5" disk, ${ana}`, ['!5" disk', ana]],
  [`"Ana\n${ana}"`, ['!"Ana', ana]],
  [`Ana <<${ana}>`, [`Ana < <${ana}>`]],
];

describe('reading recipients from a text', () => {
  it.each(cases)('reads %j', (text, entries) => {
    expect(read(text)).toEqual(entries);
  });

  it('says why a text is no address (Z05)', () => {
    const reasons = parseRecipients(`ana, аdmin@x.example, ${'a'.repeat(65)}@x.example`).entries.map(
      (entry) => (entry.kind === 'malformed' ? entry.reason : null),
    );
    expect(reasons).toEqual(['not-an-address', 'look-alike', 'too-long']);
  });

  it('takes an address of 254 characters and none of 255 (X07)', () => {
    const longest = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example`.padEnd(254, 'e');
    expect(read(longest)).toEqual([longest]);
    expect(read(`${longest}e`)).toEqual([`!${longest}e`]);
  });

  it('gives back the people that were written down, in their order', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const email = fc.tuple(word, word, word).map(([local, label, end]) => `${local}@${label}.${end}`);
    const names = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((name) =>
      name
        .replaceAll(/[\p{C}\p{Z}\s@＠﹫]+/gu, ' ')
        .trim()
        // What an unquoted name may not look like: a bullet, a colon at the end, quotes around all of it.
        .replaceAll(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''),
    );
    const person = fc.record({ email, name: names.map((name) => (name === '' ? null : name)) });
    const separator = fc.constantFrom(', ', ',', ';', '; ', '\n', '\r\n', '\t', '\n- ', ' ;\n');
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), separator, (people, between) => {
        const text = people.map(({ email: address, name }) => formatAddress(address, name)).join(between);
        expect(parseRecipients(text).entries).toEqual(
          people.map(({ email: address, name }) => ({ kind: 'address', email: address, name })),
        );
      }),
      { seed: 20261122 },
    );
  });

  it('drops no letter of whatever is typed', () => {
    const letters = (text: string) => text.replaceAll(/\P{L}/gu, '');
    const unit = fc.constantFrom(
      ...['a', 'b', '@', '.', ',', ';', ' ', '\n', '\t', '<', '>', '"', "'", '(', ')', '\\', '-', '•'],
      ...['ana@x.example', 'Ana', 'é', '“', '”', '［'],
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const kept = parseRecipients(units.join('')).entries.map((entry) => {
          if (entry.kind === 'malformed') return letters(entry.text);
          return letters(`${entry.name ?? ''}${entry.email}`);
        });
        // A name that only repeats its address is folded into it, so the letters count, not how often.
        for (const letter of letters(units.join(''))) expect(kept.join('')).toContain(letter);
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });
});

describe('reading more than one paste may hold', () => {
  const address = (index: number) => `person.number.${index}@northwind.example`;

  it('reads whole addresses up to 20 KB and hands back the rest (X07)', () => {
    const all = Array.from({ length: 1000 }, (_, index) => address(index));
    const { entries, rest } = parseRecipients(all.join('\n'));
    expect(entries.length).toBeGreaterThan(500);
    const emails = entries.map((entry) => (entry.kind === 'address' ? entry.email : entry.text));
    expect([...emails, ...rest.split(', ')]).toEqual(all);
    expect(emails.join('\n').length).toBeLessThanOrEqual(20 * 1024);
  });

  it('hands back whole a text beyond 20 KB that has no separator', () => {
    const text = 'x'.repeat(30_000);
    expect(parseRecipients(text)).toEqual({ entries: [], rest: text });
  });
});

describe('reading hostile text (X07)', () => {
  /** How many characters are looked at or copied, counted by the string methods that do it. */
  function steps(text: string): number {
    let count = 0;
    const restores = [
      watch(String.prototype, 'charCodeAt', () => 1),
      watch(String.prototype, 'charAt', () => 1),
      watch(String.prototype, 'slice', (_, result) => String(result).length),
      ...(['includes', 'indexOf', 'replaceAll', 'split', 'search', 'toLowerCase'] as const).map((method) =>
        watch(String.prototype, method, (subject) => String(subject).length),
      ),
      watch(RegExp.prototype, 'test', (_, __, argument) => String(argument).length),
    ];
    parseRecipients(text);
    for (const restore of restores) restore();
    return count;

    function watch<Key extends string>(
      owner: Record<Key, (...input: never[]) => unknown>,
      method: Key,
      cost: (subject: unknown, result: unknown, argument: unknown) => number,
    ): () => void {
      const original = owner[method];
      const watched = function watched(this: unknown, ...input: never[]) {
        const result = original.apply(this, input);
        count += cost(this, result, input[0]);
        return result;
      };
      Object.assign(owner, { [method]: watched });
      return () => void Object.assign(owner, { [method]: original });
    }
  }

  const units = [
    '(',
    '<',
    '>',
    '"',
    "'",
    '“',
    '\\',
    '"\\',
    '<"(',
    '( ',
    '< ',
    '" ',
    '" \\"',
    "' ",
    ' @',
    '@',
    '"a@b,',
  ];
  const more = [
    '()',
    '<>',
    '<<>',
    '""',
    ',',
    ' ',
    '\n(',
    '\n"',
    'a@a.',
    'mailto:',
    '[',
    '.',
    '\t',
    '- ',
    '(<',
    '\'"(',
  ];
  const mostStepsPerCharacter = 60;

  it.each([...units, ...more])('looks at each character of up to 100 KB of %j a few times only', (unit) => {
    for (const length of [2_000, 20_000, 100_000]) {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      expect(steps(text) / length).toBeLessThan(mostStepsPerCharacter);
    }
  });
});
