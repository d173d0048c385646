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
  // A header of a message
  ['To: Ana Ruiz <ana@x.example>; Ben <ben@x.example>', ['Ana Ruiz <ana@x.example>', 'Ben <ben@x.example>']],
  ['From: ana@x.example\r\nCC: ben@x.example', ['ana@x.example', 'ben@x.example']],
  ['To:', ['!To:']],
  ['Tomas: tomas@x.example', ['Tomas <tomas@x.example>']],
  [
    'Ana <ana@x.example>,\r\n\tBen <ben@x.example>,\r\n cai@x.example',
    ['Ana <ana@x.example>', 'Ben <ben@x.example>', 'cai@x.example'],
  ],
  // Outlook and Gmail
  [
    'Ruiz, Ana (Design) <ana@x.example>; ben@x.example; Tan, Cai <cai@x.example>;',
    ['Ruiz, Ana (Design) <ana@x.example>', 'ben@x.example', 'Tan, Cai <cai@x.example>'],
  ],
  ['Ruiz, Ana <ana@x.example>, ben@x.example', ['!Ruiz', 'Ana <ana@x.example>', 'ben@x.example']],
  [`"'Ana Ruiz' via Sales" <sales@x.example>`, [`'Ana Ruiz' via Sales <sales@x.example>`]],
  ['ana@x.example<mailto:ana@x.example>', ['ana@x.example']],
  ['Ana <mailto:ana@x.example>; Ben <mailto:ben@x.example>', ['Ana <ana@x.example>', 'Ben <ben@x.example>']],
  ['undisclosed-recipients:;', ['!undisclosed-recipients:']],
  // More of a spreadsheet
  ['ana@x.example\tben@x.example\tcai@x.example', ['ana@x.example', 'ben@x.example', 'cai@x.example']],
  ['ana@x.example\tAna Ruiz\r\nben@x.example\tBen', ['Ana Ruiz <ana@x.example>', 'Ben <ben@x.example>']],
  ['ana@x.example\tAna\tRuiz', ['ana@x.example', '!Ana', '!Ruiz']],
  ['1\tAna\tana@x.example\n2\tBen\tben@x.example', ['Ana <ana@x.example>', 'Ben <ben@x.example>']],
  ['Ruiz, Ana\tana@x.example', ['Ruiz, Ana <ana@x.example>']],
  ['"Ruiz, Ana"\tana@x.example', ['Ruiz, Ana <ana@x.example>']],
  ['Ana\t\tana@x.example\t\n\t\tben@x.example', ['Ana <ana@x.example>', 'ben@x.example']],
  ['Ana Ruiz\tana@x.example\tana@y.example', ['!Ana Ruiz', 'ana@x.example', 'ana@y.example']],
  ['Ana\tBen\nana@x.example\tben@x.example', ['!Ana', '!Ben', 'ana@x.example', 'ben@x.example']],
  ['Ana,Ruiz,ana@x.example', ['!Ana', '!Ruiz', 'ana@x.example']],
  // Markdown, Slack, Teams
  ['[Ana Ruiz](mailto:ana@x.example)', ['Ana Ruiz <ana@x.example>']],
  ['[ana@x.example](mailto:Ana@x.example).', ['Ana@x.example']],
  [
    '- [Ruiz, Ana](mailto:ana@x.example?subject=Hi), [Ben](mailto:ben@x.example)',
    ['Ruiz, Ana <ana@x.example>', 'Ben <ben@x.example>'],
  ],
  ['[Ana ana@x.example', ['[Ana <ana@x.example>']],
  ['| Ana | ana@x.example |\n| --- | --- |', ['Ana <ana@x.example>']],
  ['> ana@x.example', ['ana@x.example']],
  ['**ana@x.example**', ['!**ana@x.example**']],
  ['<mailto:ana@x.example|Ana Ruiz>', ['Ana Ruiz <ana@x.example>']],
  ['@ana @ben', ['!@ana', '!@ben']],
  ['Ana Ruiz (ana@x.example), Ben [ben@x.example]', ['Ana Ruiz <ana@x.example>', 'Ben <ben@x.example>']],
  ['Ana Ruiz (she/her) <ana@x.example>', ['Ana Ruiz (she/her) <ana@x.example>']],
  // Dashes and bars beside an address
  ['Ana Ruiz - ana@x.example', ['Ana Ruiz <ana@x.example>']],
  ['Ana Ruiz — ana@x.example', ['Ana Ruiz <ana@x.example>']],
  ['ana@x.example | ben@x.example / cai@x.example', ['ana@x.example', 'ben@x.example', 'cai@x.example']],
  ['ana@x.example – Ana Ruiz', ['ana@x.example', '!Ana Ruiz']],
  ['ana@x.example|ben@x.example', ['!ana@x.example|ben@x.example']],
  // More lists
  ['1.\tana@x.example\n2)\tben@x.example', ['ana@x.example', 'ben@x.example']],
  ['•\tana@x.example', ['ana@x.example']],
  ['☐ ana@x.example\n✓ ben@x.example', ['ana@x.example', 'ben@x.example']],
  ['2024. Ana <ana@x.example>', ['Ana <ana@x.example>']],
  // One apostrophe opens no quote that another word's closes
  [`'n Sync <ana@x.example>, 'n Co <ben@x.example>`, [`'n Sync <ana@x.example>`, `'n Co <ben@x.example>`]],
  [`'O'Brien, Ana' <ana@x.example>`, [`O'Brien, Ana <ana@x.example>`]],
  // Quoted names that look like something else
  ['"Ana @ Work" <ana@x.example>', ['Ana @ Work <ana@x.example>']],
  ['"Ruiz, Ana @Work" <ana@x.example>', ['Ruiz, Ana @Work <ana@x.example>']],
  ['"<b>" <ana@x.example>', ['<b> <ana@x.example>']],
  ['"(Ana):" <ana@x.example>', ['(Ana): <ana@x.example>']],
  ['"1. Ana" <ana@x.example>', ['1. Ana <ana@x.example>']],
  ['"a\\" <ana@x.example>', ['"a\\" <ana@x.example>']],
  ['Ana <3 <ana@x.example>', ['Ana <3 <ana@x.example>']],
  // mailto, more
  ['mailto://ana@x.example', ['ana@x.example']],
  ['mailto:?to=ana@x.example', ['!mailto:?to=ana@x.example']],
  ['mailto:ana@x.example%2Cben@x.example', ['!mailto:ana@x.example%2Cben@x.example']],
  ['https://x.example/?u=ana@x.example', ['!https://x.example/?u=ana@x.example']],
  // Brackets and stops of other scripts
  ['花子 ＜ana@x.example＞', ['花子 <ana@x.example>']],
  ['「ana@x.example」、‹ben@x.example›', ['ana@x.example', 'ben@x.example']],
  ['ana@x.example｡ ben@x.example！', ['ana@x.example', 'ben@x.example']],
  ['ana@x.example﹔ben@x.example﹐cai@x.example', ['ana@x.example', 'ben@x.example', 'cai@x.example']],
  // Old line ends
  ['ana@x.example\rben@x.example', ['ana@x.example', 'ben@x.example']],
  [
    'ana@x.example\u0085ben@x.example\u000bcai@x.example',
    ['ana@x.example', 'ben@x.example', 'cai@x.example'],
  ],
  // Right to left
  [
    'نور حسن <noor@x.example>، ליאת לוי <liat@x.example>',
    ['نور حسن <noor@x.example>', 'ליאת לוי <liat@x.example>'],
  ],
  ['حسن، نور <noor@x.example>', ['حسن, نور <noor@x.example>']],
  ['\u2067נועה\u2069 <noa@x.example>', ['נועה <noa@x.example>']],
  ['noor@x.example (نور)', ['نور <noor@x.example>']],
  // More invisible marks
  ['a\u00adna@x\u2060.example', ['ana@x.example']],
  ['\u2066ana@x.example\u2069,\u200b ben@x.example', ['ana@x.example', 'ben@x.example']],
  ['\u200b,\ufeff', []],
  ['ana@x.example\u0000', ['!ana@x.example\u0000']],
  ['\u202eelpmaxe.x@ana', ['!\u202eelpmaxe.x@ana']],
  ['ana\u00a0@x.example', ['!ana @x.example']],
  // International domains: as ASCII only
  ['ana@xn--bcher-kva.example', ['ana@xn--bcher-kva.example']],
  ['ana@bücher.example', ['!ana@bücher.example']],
  ['用户@例子.example', ['!用户@例子.example']],
  ['ana@x．example', ['!ana@x．example']],
  ['Ana <аna@x.example>', ['!Ana <аna@x.example>']],
  // More that are no addresses
  ['ana@x.example@y.example', ['!ana@x.example@y.example']],
  ['ana@x.example:25', ['!ana@x.example:25']],
  ['ana@[127.0.0.1]', ['!ana@[127.0.0.1]']],
  ['ana@x,example', ['!ana@x', '!example']],
  ['ana at x.example', ['!ana at x.example']],
  ['ana@x.example&nbsp;', ['!ana@x.example&nbsp']],
  ['{"email":"ana@x.example"}', ['!{"email":"ana@x.example"}']],
  // The Exchange form with a third part (B-F14)
  [
    `Brandt, Piet, Dr. <${ana}>; Öz, Ada - Ankara, TR <${ben}>`,
    [`Brandt, Piet, Dr. <${ana}>`, `Öz, Ada - Ankara, TR <${ben}>`],
  ],
  [`Brandt, Piet, Dr., MBA <${ana}>;${ben}`, [`Brandt, Piet, Dr., MBA <${ana}>`, ben]],
  // Groups (B-F14)
  [`Team: ${ana}, ${ben};`, [ana, ben]],
  [`"My Team": ${ana}, ${ben};`, [ana, ben]],
  [`A Group:Ed Jones <${ana}>,${ben}, Jo <jo@x.example>;`, [`Ed Jones <${ana}>`, ben, 'Jo <jo@x.example>']],
  [`Ana: ${ana}, Ben: ${ben}`, [`Ana <${ana}>`, `Ben <${ben}>`]],
  // Conjunctions (B-F14)
  [`${ana} and ${ben}`, [ana, ben]],
  [`${ana}, und ${ben}`, [ana, ben]],
  [`Ana <${ana}> und Ben <${ben}>`, [`Ana <${ana}>`, `Ben <${ben}>`]],
  [`${ana} & ${ben}`, [ana, ben]],
  [`${ana}, and, ${ben}`, [ana, ben]],
  [`Ana and Ben <${ben}>`, [`Ana and Ben <${ben}>`]],
  [`And Berg <${ana}>`, [`And Berg <${ana}>`]],
  // Escapes and copies in links (B-F14)
  ['mailto:ana%40x.example', [ana]],
  ['<mailto:ana%40x.example?subject=Hi>', [ana]],
  [`mailto:${ana}?cc=${ben};jo@x.example`, [ana]],
  [`mailto:${ana}?subject=Hi&bcc=${ben},jo@x.example ${ben}`, [ana, ben]],
  // Twice the same person
  ['Ana <ana@x.example>\nANA@X.EXAMPLE', ['Ana <ana@x.example>', 'ANA@X.EXAMPLE']],
  [`Ana <<${ana}>`, [`Ana < <${ana}>`]],
];

describe('reading recipients from a text', () => {
  it.each(cases)('reads %j', (text, entries) => {
    expect(read(text)).toEqual(entries);
  });

  it('says why a text is no address (Z05)', () => {
    const reasons = parseRecipients(
      `ana, ana.@x.example, аdmin@x.example, ${'a'.repeat(65)}@x.example`,
    ).entries.map((entry) => (entry.kind === 'malformed' ? entry.reason : null));
    expect(reasons).toEqual(['not-an-address', 'not-an-address', 'look-alike', 'too-long']);
  });

  it.each([
    ['"boss@y.example" <ana@x.example>', ['boss@y.example', 'ana@x.example']],
    ['"Boss (boss@y.example)" <ana@x.example>', ['Boss <boss@y.example>', 'ana@x.example']],
    ['"bоss@y.example" <ana@x.example>', ['!"bоss@y.example"', 'ana@x.example']],
    ['[boss@y.example](mailto:ana@x.example)', ['![boss@y.example](mailto:ana@x.example)']],
    ['<mailto:ana@x.example|boss@y.example>', ['!<mailto:ana@x.example|boss@y.example>']],
  ])('lets no other address be the name of one in %j (Z05)', (text, entries) => {
    expect(read(text)).toEqual(entries);
  });

  it('takes an address of 254 characters and none of 255 (X07)', () => {
    const longest = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example`.padEnd(254, 'e');
    expect(read(longest)).toEqual([longest]);
    expect(read(`${longest}e`)).toEqual([`!${longest}e`]);
  });

  it('gives back the people that were written down, in their order', () => {
    const localUnit = fc.constantFrom(...Array.from("aZ09.!#$&'*+/=^_`{|}~-"));
    const local = fc.string({ minLength: 1, maxLength: 12, unit: localUnit });
    const label = fc.stringMatching(/^[a-zA-Z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
    const email = fc
      // An address inside brackets or alone loses the marks that people put around one, and none has a dot at an edge
      // of what stands before the `@` (A-A12).
      .tuple(
        local.filter((text) => !text.endsWith('.')).map((text) => `a${text}`),
        label,
        label,
      )
      .map(([before, ...labels]) => `${before}@${labels.join('.')}`);
    const hostile = fc.constantFrom(
      ...[
        '"',
        "'",
        '\\',
        ',',
        ';',
        '<',
        '>',
        '(',
        ')',
        '[',
        ']',
        '](',
        '“',
        '”',
        '„',
        '«',
        '»',
        ' @ ',
        '@',
        ':',
        '|',
      ],
      ...[
        '- ',
        '* ',
        '•',
        '1. ',
        '2) ',
        ' - ',
        '，',
        '、',
        '؛',
        'mailto:',
        'To:',
        '?subject=',
        '...',
        '😀',
        '👩‍💻',
      ],
      ...['Ana', "O'Brien", 'Łukasz', 'نور', '花子', 'e\u0301', ' ', '7'],
    );
    const name = fc
      .oneof(
        fc.array(hostile, { maxLength: 12 }).map((units) => units.join('')),
        fc.string({ maxLength: 20, unit: 'grapheme' }),
      )
      // A name has one line, single spaces, no marks that turn its direction, and no address in it.
      .map((text) =>
        text
          .replaceAll(/[\p{Cc}\p{Z}\s\u200B-\u200C\u200E-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ' ')
          .replaceAll(text.includes('@') ? /[.＠﹫]/g : /[＠﹫]/g, '')
          .replaceAll(/ +/g, ' ')
          .trim(),
      )
      .map((text) => (text === '' ? null : text));
    const separator = fc.constantFrom(
      ...[
        ', ',
        ',',
        ';',
        '; ',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '\n- ',
        '\n• ',
        '\n1. ',
        ' ;\n',
        '，',
        '、',
        '；',
        '، ',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.record({ email, name }), { maxLength: 12 }), separator, (people, between) => {
        const text = people.map((person) => formatAddress(person.email, person.name)).join(between);
        expect(parseRecipients(text).entries).toEqual(
          people.map((person) => ({ kind: 'address', email: person.email, name: person.name })),
        );
      }),
      { numRuns: 1000, seed: 20261122 },
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
