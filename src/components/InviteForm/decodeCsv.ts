/** The text of a file, and how its bytes were read. */
export interface DecodedText {
  text: string;
  encoding: string;
  /** How sure that is: `known` by a mark or by the bytes themselves, `guessed` by the letters, `doubtful` by few of them. */
  is: 'known' | 'guessed' | 'doubtful';
}

/** An encoding that a file may have without saying so, and the languages that are written with it. */
export interface CsvEncoding {
  encoding: string;
  languages: readonly string[];
}

/** How letters of one language look, so that a text which was read wrongly does not. */
interface Letters extends CsvEncoding {
  /** One of these for each language or family of them: letters beyond ASCII. */
  alphabets: readonly RegExp[];
  /** Words may have letters of ASCII as well. */
  isLatin: boolean;
}

const western = [
  /[äöüßéèà]/iu,
  /[àâæçéèêëîïôœùûüÿ]/iu,
  /[áéíóúñü]/iu,
  /[áâãàçéêíóôõú]/iu,
  /[àèéìíòóù]/iu,
  /[åäöæøé]/iu,
];

/** What spreadsheets write where they do not write Unicode, the likeliest first. */
const legacy: readonly Letters[] = [
  { encoding: 'windows-1252', languages: ['de', 'fr'], alphabets: western, isLatin: true },
  {
    encoding: 'windows-1250',
    languages: ['pl', 'cs'],
    alphabets: [
      /[ąćęłńóśźż]/iu,
      /[áčďéěíňóřšťúůýž]/iu,
      /[áäčďéíĺľňóôŕšťúýž]/iu,
      /[áéíóöőúüű]/iu,
      /[čćđšž]/iu,
      /[ăâîşţ]/iu,
    ],
    isLatin: true,
  },
  {
    encoding: 'windows-1254',
    languages: ['tr'],
    alphabets: [/[çğıiöşüâîû]|İ/iu],
    isLatin: true,
  },
  {
    encoding: 'windows-1257',
    languages: ['lt', 'lv'],
    alphabets: [/[ąčęėįšųūž]/iu, /[āčēģīķļņšūž]/iu],
    isLatin: true,
  },
  {
    encoding: 'windows-1251',
    languages: ['ru', 'uk'],
    alphabets: [/[а-яёіїєґўјљњђћџ]/iu],
    isLatin: false,
  },
  { encoding: 'windows-1253', languages: ['el'], alphabets: [/\p{sc=Greek}/u], isLatin: false },
  { encoding: 'windows-1255', languages: ['he'], alphabets: [/\p{sc=Hebrew}/u], isLatin: false },
  { encoding: 'windows-1256', languages: ['ar', 'fa'], alphabets: [/\p{sc=Arabic}/u], isLatin: false },
  {
    encoding: 'shift_jis',
    languages: ['ja'],
    alphabets: [/[\p{sc=Hiragana}\p{sc=Katakana}一-龠々ー\u3000-\u301c\uff01-\uff5e]/u],
    isLatin: false,
  },
  {
    encoding: 'gb18030',
    languages: ['zh-Hans'],
    alphabets: [/[一-龥\u3000-\u3002\uff01-\uff5e]/u],
    isLatin: false,
  },
  {
    encoding: 'big5',
    languages: ['zh-Hant'],
    alphabets: [/[一-龥\u3000-\u3002\uff01-\uff5e]/u],
    isLatin: false,
  },
  { encoding: 'euc-kr', languages: ['ko'], alphabets: [/[가-힣]/u], isLatin: false },
  { encoding: 'koi8-r', languages: ['ru'], alphabets: [/[а-яё]/iu], isLatin: false },
  { encoding: 'macintosh', languages: ['de', 'fr'], alphabets: western, isLatin: true },
];

/** All that a person can choose from. Unicode first: a file of it may be damaged. */
export const csvEncodings: readonly CsvEncoding[] = [
  ...['utf-8', 'utf-16le', 'utf-16be'].map((encoding) => ({ encoding, languages: [] })),
  ...legacy,
];

/** How many bytes are looked at to find out. */
const sampleBytes = 64 * 1024;

/** Above this nearly every letter is one that its language has. */
const good = 0.9;

/**
 * Reads bytes as a spreadsheet writes them: UTF-8 and UTF-16, with their marks or without, else what fits the letters
 * best.
 *
 * @param chosen The encoding that a person has chosen. Left out, it is found.
 */
export function decodeCsv(bytes: Uint8Array, chosen?: string): DecodedText {
  if (chosen !== undefined) return { text: decode(bytes, chosen), encoding: chosen, is: 'guessed' };
  const unicode = unicodeOf(bytes);
  if (unicode !== null) return { text: decode(bytes, unicode), encoding: unicode, is: 'known' };
  const text = decodeWhole(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'utf-8', is: 'known' };

  const sample = sampleOf(bytes);
  const judged = [
    { encoding: 'utf-8', score: unicodeScore(sample), read: decode(sample, 'utf-8') },
    ...legacy.map((letters) => {
      const read = decodeWhole(sample, letters.encoding);
      return { encoding: letters.encoding, score: read === null ? 0 : scoreOf(read, letters), read };
    }),
  ];
  const best = judged.reduce((first, next) => (next.score > first.score ? next : first));
  const encoding = best.score > 0 ? best.encoding : 'windows-1252';
  // What is read alike either way leaves no doubt.
  const isAlone = judged.every(({ score, read }) => read === best.read || score < best.score * 0.75);
  return {
    text: decode(bytes, encoding),
    encoding,
    is: best.score >= good && isAlone && encoding !== 'utf-8' ? 'guessed' : 'doubtful',
  };
}

function unicodeOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: addresses and separators are ASCII, which has a zero in every other byte.
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, sampleBytes);
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > length / 10 && even * 20 < odd) return 'utf-16le';
  if (even > length / 10 && odd * 20 < even) return 'utf-16be';
  // Japanese mail programs: letters of ASCII with signs that turn them into others.
  return hasShift(bytes.subarray(0, length)) ? 'iso-2022-jp' : null;
}

function hasShift(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Null where some bytes mean nothing. */
function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The lines that have something beyond ASCII, as many as are enough. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampleBytes);
  let length = 0;
  let start = 0;
  while (start < bytes.length && length < sampleBytes) {
    const next = bytes.indexOf(10, start);
    const line = bytes.subarray(
      start,
      Math.min(next < 0 ? bytes.length : next + 1, start + sampleBytes - length),
    );
    if (line.some((byte) => byte > 127)) {
      sample.set(line, length);
      length += line.length;
    }
    start = next < 0 ? bytes.length : next + 1;
  }
  return sample.subarray(0, length);
}

/** Which part of the letters beyond ASCII look as those of one language do, less what no language writes. */
function scoreOf(text: string, { alphabets, isLatin }: Letters): number {
  const beyond = text.match(/[^\0-\x7f]/gu) ?? [];
  const signs = beyond.filter((sign) => !/[\p{Pd}\p{Pi}\p{Pf}€§°\u00a0…]/u.test(sign));
  if (signs.length === 0) return 0;
  const fit = Math.max(...alphabets.map((alphabet) => signs.filter((sign) => alphabet.test(sign)).length));
  // Capitals in the middle of a word; of letters of Latin, words without a plain one; of others, words of two scripts.
  const odd = isLatin
    ? /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|[^\0-\x7f]{3,}/gu
    : /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|[A-Za-z](?=[^\0-\x7f])\p{L}|[^\0-\x7f](?<=\p{L})[A-Za-z]/gu;
  const faults = (text.match(odd) ?? []).filter((found) => /[^\0-\x7f]/.test(found)).length;
  return (fit - faults) / signs.length;
}

/** Of a damaged text in UTF-8 most letters can still be read, and in anything else hardly one. */
function unicodeScore(sample: Uint8Array): number {
  const beyond = decode(sample, 'utf-8').match(/[^\0-\x7f]/gu) ?? [];
  return beyond.length === 0 ? 0 : beyond.filter((sign) => sign !== '\uFFFD').length / beyond.length;
}
