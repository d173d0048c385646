import { describe, expect, it } from 'vitest';
import { csvEncodings, decodeCsv } from '../../../src/components/InviteForm/decodeCsv.js';
import { readCsv } from '../../../src/components/InviteForm/readCsv.js';

/** Writes a text in an encoding of single bytes, or of two, by asking the decoder for every one of them. */
function encode(text: string, encoding: string): Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const note = (bytes: readonly number[]) => {
    const sign = decoder.decode(new Uint8Array(bytes));
    if (Array.from(sign).length === 1 && sign !== '\uFFFD' && !bytesOf.has(sign)) bytesOf.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) note([byte]);
  if (Array.from(text).some((sign) => !bytesOf.has(sign))) {
    for (let first = 0x81; first < 0xff; first += 1) {
      for (let second = 0x40; second < 0xff; second += 1) note([first, second]);
    }
  }
  return new Uint8Array(
    Array.from(text).flatMap((sign) => {
      const bytes = bytesOf.get(sign);
      if (!bytes) throw new Error(`${encoding} has no ${sign}.`);
      return [...bytes];
    }),
  );
}

const utf16 = (text: string, little: boolean, mark: boolean) =>
  new Uint8Array(
    Array.from(`${mark ? '\uFEFF' : ''}${text}`).flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

const german = 'Name;E-Mail-Adresse\r\nJörg Müller;joerg@x.example\r\nBärbel Groß;bg@x.example\r\n';
const polish = 'Imię;E-mail\r\nŁucja Żak;lucja@x.example\r\nWładysław Dąbrowski;wd@x.example\r\n';
const czech = 'Jméno;E-mail\r\nZdeněk Dvořák;zd@x.example\r\nBožena Růžičková;br@x.example\r\n';
const russian = 'Имя;Почта\r\nНина Орлова;nina@x.example\r\nИван Щукин;ivan@x.example\r\n';
const japanese = '氏名,メールアドレス\r\n伊藤由紀,yuki@x.example\r\nたなか はなこ,hanako@x.example\r\n';
const chinese = '姓名,邮箱\r\n王小明,wang@x.example\r\n李丽华,li@x.example\r\n';
const korean = '이름,이메일\r\n김민지,minji@x.example\r\n박서준,seojun@x.example\r\n';
const greek = 'Όνομα;E-mail\r\nΝίκος Παπαδόπουλος;nikos@x.example\r\n';
const turkish = 'Ad;Soyad;E-posta\r\nAyşe;Yılmaz;ayse@x.example\r\nÇağrı;Işık;cagri@x.example\r\n';
const hebrew = 'שם;E-mail\r\nנועה כהן;noa@x.example\r\n';

describe('the encoding of a file', () => {
  it('is UTF-8, with its mark or without', () => {
    const bytes = new TextEncoder().encode(german);
    expect(decodeCsv(bytes)).toEqual({ text: german, encoding: 'utf-8', is: 'known' });
    expect(decodeCsv(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])).text).toBe(german);
  });

  it.each([true, false])('is UTF-16, little end first: %s, with its mark or without', (little) => {
    for (const mark of [true, false]) {
      for (const text of [german, 'name\temail\nJo\tjo@x.example', japanese, 'a@x.example']) {
        const encoding = little ? 'utf-16le' : 'utf-16be';
        expect(decodeCsv(utf16(text, little, mark))).toEqual({ text, encoding, is: 'known' });
      }
    }
  });

  it.each([
    ['windows-1252', german],
    ['windows-1252', 'Nombre;Correo\r\nÍñigo Muñoz;im@x.example\r\nÁngela Peña;ap@x.example\r\n'],
    ['windows-1250', polish],
    ['windows-1250', czech],
    ['windows-1251', russian],
    ['windows-1254', turkish],
    ['shift_jis', japanese],
    ['gb18030', chinese],
    ['macintosh', german],
    ['macintosh', 'Prénom;Courriel\rHélène;h@x.example\rFrançois;f@x.example\r'],
  ])('is guessed: %s, of %j', (encoding, text) => {
    expect(decodeCsv(encode(text, encoding)).text).toBe(text);
  });

  it('is Windows-1252 without a question for what Excel writes in German', () => {
    expect(decodeCsv(encode(german, 'windows-1252')).is).toBe('guessed');
  });

  it('is read as French first, and asked for, where the same bytes are Czech too', () => {
    const french = 'Prénom;Nom;Courriel\r\nHélène;Lefèvre;h@x.example\r\n';
    expect(decodeCsv(encode(french, 'windows-1252'))).toEqual({
      text: french,
      encoding: 'windows-1252',
      is: 'doubtful',
    });
  });

  it.each([
    ['windows-1253', greek],
    ['windows-1255', hebrew],
    ['euc-kr', korean],
  ])('is asked for where the same bytes are letters of another script too: %s', (encoding, text) => {
    const bytes = encode(text, encoding);
    expect(decodeCsv(bytes).is).toBe('doubtful');
    expect(decodeCsv(bytes, encoding).text).toBe(text);
  });

  it('is what a person chooses', () => {
    const bytes = encode(polish, 'windows-1250');
    expect(decodeCsv(bytes, 'windows-1250').text).toBe(polish);
    for (const { encoding } of csvEncodings) expect(decodeCsv(bytes, encoding).encoding).toBe(encoding);
  });

  it('is asked for where a letter is broken, and nobody is invited by what cannot be read', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('Name,Email\nJörg Müller,joerg@x.example\nÄ'),
      0xc3,
      ...new TextEncoder().encode('z,az@x.example\nBo,bo@x.example\n'),
    ]);
    const content = await readCsv(bytes, () => false);
    expect(content).toMatchObject({ encoding: { chosen: 'utf-8', isOpen: true, isDoubtful: true } });
  });

  it('is asked for where what was not read was saved into the file before', async () => {
    const content = await readCsv(
      new TextEncoder().encode('Name,Email\nJ\uFFFDrg,joerg@x.example\n'),
      () => false,
    );
    expect(content).toMatchObject({ encoding: { isOpen: true, isDoubtful: true } });
  });

  it('is never asked for of what is no text', async () => {
    expect(
      await readCsv(new Uint8Array([80, 75, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0]), () => false),
    ).toEqual({
      fault: 'not-text',
    });
    expect(await readCsv(new TextEncoder().encode('%PDF-1.7 jo@x.example'), () => false)).toEqual({
      fault: 'not-text',
    });
  });
});
