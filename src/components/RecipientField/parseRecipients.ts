import { isSameEmail } from '../../access/isSameEmail.js';
import { checkAddress } from './checkAddress.js';

/** What one recipient in a typed or pasted text turned out to be. */
export type RecipientEntry =
  | {
      kind: 'address';
      /** As typed, without invisible marks. Printable ASCII, at most 254 characters. */
      email: string;
      /** The name that stood beside the address, null when there was none. */
      name: string | null;
    }
  | {
      kind: 'malformed';
      /** As typed. Never empty. */
      text: string;
      /** `look-alike`: it has letters from outside ASCII, so that it may not be what it seems to be. */
      reason: 'not-an-address' | 'look-alike' | 'too-long';
    };

export interface ParsedRecipients {
  /** In the order of the text, duplicates included. */
  entries: readonly RecipientEntry[];
  /** What stood after the first 20 KB, its line breaks written as commas; empty when all was read. */
  rest: string;
}

/** The most that is read at once, in UTF-16 code units. */
const maxLength = 20 * 1024;

type Separator = 'row' | 'tab' | 'comma' | 'soft';

/** What stands between two separators, by its place in the text. `angle` is the inside of its `<…>`. */
interface Piece {
  separator: Separator;
  start: number;
  end: number;
  angle: { start: number; end: number } | null;
}

const hasAtSign = /[@＠﹫]/;

/** A piece that was read. `text` is set when it holds no `@` at all: it may be a name or a column. */
interface Cell {
  separator: Separator;
  entries: readonly RecipientEntry[];
  text: string | null;
  angled: boolean;
  /** A semicolon stands before or after it. */
  listed?: boolean;
}

/**
 * Reads addresses from a text in any common form: separated by commas, semicolons, new lines, tabs, or spaces between
 * whole addresses; bare, in angle brackets, beside a name, after a quoted name, as `mailto:` links (their `?query` is
 * dropped), as links of Markdown and Slack, after the header of a message (`To:`), in bulleted and numbered lists, in
 * columns of a spreadsheet.
 *
 * Nothing else is dropped but the name of a group (`Team: …;`) and a conjunction between two: what is no address becomes a `malformed` entry, and what stands beyond 20 KB is handed
 * back as `rest`. The time it takes grows with the length of the text and with nothing else.
 */
export function parseRecipients(given: string): ParsedRecipients {
  // Who is in the query of a link is left out with it, also where separators stand between them.
  const text = given.includes('?') ? given.replaceAll(linkedCopies, '$1') : given;
  const { pieces, restStart } = cut(text, true);
  skipGroupNames(text, pieces);
  return {
    entries: joinRows(
      pieces.map((piece) => ({ ...readPiece(text, piece, true), listed: isInSemicolons(text, piece) })),
    ),
    rest: restStart === null ? '' : text.slice(restStart).replaceAll(/[\r\n\t]+/g, ', '),
  };
}

/** The `cc=` of a `mailto:` link and the like, up to the next value or the end of the link. */
const linkedCopies =
  /(\bmailto:[^\s<>"?]{1,512}\?(?:[^\s<>"&]{0,512}&){0,16}?(?:to|cc|bcc)=)[^\s<>"&]{0,4096}/gi;

/** What names a group (RFC 5322 §3.4): words and a colon, but no scheme or header. */
const groupName =
  /^(?!(?:mailto|https?|from|reply-to|to|cc|bcc):)(?:"[^"\r\n]{1,64}"|[^:@<>"',;()[\]\r\n\t]{1,64}):\s*(?=\S)/i;

/** Moves the start of a row past the name of the group in it: `Team: ana@…, ben@…;` calls nobody "Team". */
function skipGroupNames(text: string, pieces: readonly Piece[]): void {
  const labels = pieces.map(
    ({ start, end }) => groupName.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0,
  );
  pieces.forEach((piece, at) => {
    const length = labels[at] ?? 0;
    if (length === 0 || (at > 0 && piece.separator !== 'row')) return;
    let next = at + 1;
    while (next < pieces.length && pieces[next]?.separator !== 'row') next += 1;
    // "Ana: ana@…, Ben: ben@…" and "Ana: ana@…" name people.
    const others = labels.slice(at + 1, next);
    if (others.length > 0 && others.every((other) => other === 0)) piece.start += length;
  });
}

function isInSemicolons(text: string, { start, end }: Piece): boolean {
  const before = skipSpaceBack(text, start);
  return (
    semicolons.has(text.charCodeAt(skipSpace(text, end, text.length))) ||
    semicolons.has(text.charCodeAt(before - 1))
  );
}

function skipSpaceBack(text: string, from: number): number {
  let position = from;
  while (position > 0 && isSpace(text.charCodeAt(position - 1))) position -= 1;
  return position;
}

/** Cuts a text at its separators, but not inside quotes, brackets or parentheses. */
function cut(text: string, quotes: boolean): { pieces: Piece[]; restStart: number | null } {
  const pieces: Piece[] = [];
  const findClose = closeFinder(text);
  let separator: Separator = 'row';
  let position = 0;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    const kind = separatorKind(code);
    if (kind !== null || isSpace(code)) {
      if (kind !== null) separator = stronger(separator, kind);
      position += 1;
      continue;
    }
    const piece: Piece = { separator, start: position, end: position, angle: null };
    let wordStart = true;
    while (position < text.length && piece.angle === null) {
      const current = text.charCodeAt(position);
      if (separatorKind(current) !== null) break;
      const close = opensGroup(current, wordStart, quotes) ? findClose(position) : -1;
      if (close >= 0 && current === lessThan) piece.angle = { start: position + 1, end: close };
      wordStart = isSpace(current) || current === openParenthesis;
      position = close >= 0 ? close + 1 : position + 1;
    }
    piece.end = position;
    if (position > maxLength && quotes) return { pieces, restStart: piece.start };
    pieces.push(piece);
    separator = 'soft';
  }
  return { pieces, restStart: null };
}

const lessThan = 60;
const openParenthesis = 40;
const apostrophe = 39;
const openBracket = 91;
const backslash = 92;

/** What closes what: a quote or parenthesis is closed on its own line, a bracket before the next separator. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '„': '“”',
  '«': '»',
  '(': ')',
  '[': ']',
  '<': '>',
};

function opensGroup(code: number, wordStart: boolean, quotes: boolean): boolean {
  if (code === lessThan || code === openParenthesis) return true;
  if (code === openBracket) return wordStart;
  // An apostrophe or inch mark inside a word opens nothing.
  return quotes && wordStart && String.fromCharCode(code) in closers;
}

/**
 * Finds where the group that opens at a position is closed, or -1. A search that failed is not repeated for the same
 * stretch of text, which is what keeps a hundred thousand open brackets cheap.
 */
function closeFinder(text: string): (open: number) => number {
  const hopelessUntil = new Map<number, number>();
  return (open) => {
    const opener = text.charCodeAt(open);
    if (open < (hopelessUntil.get(opener) ?? 0)) return -1;
    const closing = closers[text.charAt(open)] ?? '';
    let position = open + 1;
    while (position < text.length) {
      const code = text.charCodeAt(position);
      const closes = closing.includes(text.charAt(position));
      if (closes && mayClose(opener, text.charAt(position + 1))) return position;
      const ends =
        opener === lessThan
          ? separatorKind(code) !== null || code === lessThan
          : lineBreaks.has(code) || (opener === openBracket && code === openBracket);
      if (ends) break;
      // An escaped quote closes nothing.
      position += code === backslash && opener !== lessThan ? 2 : 1;
    }
    hopelessUntil.set(opener, position);
    return -1;
  };
}

/** The apostrophe of "O'Brien" closes no quote, and a square bracket is a group in `[Ana](mailto:…)` only. */
function mayClose(opener: number, next: string): boolean {
  if (opener === openBracket) return next === '(';
  return opener !== apostrophe || !/[\p{L}\p{N}]/u.test(next);
}

function readPiece(text: string, piece: Piece, quotes: boolean): Cell {
  const { separator, angle } = piece;
  const start = separator === 'row' || separator === 'tab' ? skipLabel(text, piece) : piece.start;
  const whole = trimSpace(text.slice(start, piece.end));
  if (angle === null) {
    const { entries, words, hasAt } = readWords(whole, quotes);
    const left = withoutConjunction(words);
    const rest = left === '' ? [] : [malformed(words)];
    return {
      separator,
      entries: [...entries, ...rest],
      text: hasAt || left === '' ? null : cleanName(words),
      angled: false,
    };
  }
  const before = readName(text.slice(Math.min(start, angle.start - 1), angle.start - 1), quotes);
  const link = readLink(text.slice(angle.start, angle.end));
  const email = bareAddress(link.target);
  const check = checkAddress(email);
  if (check !== 'ok' || isDisguised(link.label, email)) {
    const reason = check === 'ok' ? 'not-an-address' : check;
    return { separator, entries: [malformed(whole, reason)], text: null, angled: false };
  }
  const last = before.entries.at(-1);
  // "ana@x.com <ana@x.com>": the name is the address once more.
  const repeated = last?.kind === 'address' && isSameEmail(last.email, email);
  const label = isSameEmail(link.label, email) ? '' : cleanName(link.label);
  const name = cleanName(withoutConjunction(before.words)) || (repeated ? (last.name ?? '') : '') || label;
  return {
    separator,
    entries: [
      ...(repeated ? before.entries.slice(0, -1) : before.entries),
      { kind: 'address', email, name: name === '' ? null : name },
    ],
    text: null,
    angled: before.entries.length === 0,
  };
}

/** Reads what stands before an `<address>`: a name as a rule, but it may hold whole addresses too. */
function readName(text: string, quotes: boolean): { entries: RecipientEntry[]; words: string } {
  const read = readWords(text, quotes);
  const whole = trimSpace(text);
  // "Ana @ Work" in quotes is a name. One with an address in it, real or seeming, is not, or it could hide another.
  const harmless = read.entries.every(
    (entry) => entry.kind === 'malformed' && entry.reason === 'not-an-address',
  );
  return harmless && quotes && unquote(whole) !== whole ? { entries: [], words: whole } : read;
}

/** The inside of an angle bracket: Slack writes `<mailto:ana@…|Ana>`. */
function readLink(text: string): { target: string; label: string } {
  const bar = /^\s*mailto:/i.test(text) ? text.indexOf('|') : -1;
  return bar < 0 ? { target: text, label: '' } : { target: text.slice(0, bar), label: text.slice(bar + 1) };
}

/**
 * Reads whole addresses with spaces between them. Words before an address are its name; `words` is what stood after
 * the last one, or all of a text without any.
 */
function readWords(
  text: string,
  quotes: boolean,
): { entries: RecipientEntry[]; words: string; hasAt: boolean } {
  const entries: RecipientEntry[] = [];
  let words: string[] = [];
  let hasAt = false;
  for (const written of tokensOf(text, quotes)) {
    const token = /^[<(]?mailto:[^@]*%40/i.test(written) ? written.replace(/%40/i, '@') : written;
    const quoted = quotes ? unquote(token) : token;
    if (quoted !== token && quoted.includes('@') && !isBare(quoted)) {
      if (words.length > 0) entries.push(malformed(words.join(' ')));
      words = [];
      hasAt = true;
      entries.push(...cut(quoted, false).pieces.flatMap((piece) => readPiece(quoted, piece, false).entries));
      continue;
    }
    const last = entries.at(-1);
    if (token.startsWith('(') && words.length === 0 && last?.kind === 'address' && last.name === null) {
      entries[entries.length - 1] = { ...last, name: cleanName(token) || null };
      continue;
    }
    if (!hasAtSign.test(token)) {
      if (/[\p{L}\p{N}]/u.test(token) || words.length > 0 || token.length > 3) words.push(token);
      continue;
    }
    hasAt = true;
    const link = markdownLink(token);
    const email = bareAddress(link?.target ?? token);
    const check = isDisguised(link?.label ?? '', email) ? 'not-an-address' : checkAddress(email);
    if (check === 'ok') {
      if (link && !isSameEmail(link.label, email)) words.push(link.label);
      entries.push({
        kind: 'address',
        email,
        name: cleanName(withoutConjunction(withoutDash(words.join(' ')))) || null,
      });
      words = [];
    } else if (email.length > 1) {
      entries.push(malformed([...words, token].join(' '), check));
      words = [];
    } else {
      words.push(token);
    }
  }
  const faults = entries.filter((entry) => entry.kind === 'malformed');
  // "ana@ northwind.example" and "ana @ x" are one slip of the finger, not two recipients.
  if (entries.length === faults.length && faults.length <= 1 && hasAt && words.length > 0) {
    return { entries: [malformed(text, faults[0]?.reason ?? 'not-an-address')], words: '', hasAt };
  }
  return { entries, words: words.join(' '), hasAt };
}

/** Whether a link shows one address and leads to another. */
function isDisguised(label: string, email: string): boolean {
  return hasAtSign.test(label) && !isSameEmail(label, email);
}

/** The halves of `[Ana Ruiz](mailto:ana@…)`, or null. */
function markdownLink(token: string): { target: string; label: string } | null {
  const middle = token.startsWith('[') ? token.indexOf('](') : -1;
  return middle < 0 ? null : { label: token.slice(1, middle), target: token.slice(middle + 2) };
}

/** What stands between the last two of a list in a sentence. As a word of its own in small letters it begins no name. */
const conjunction = /^(?:and|und|sowie|oder|or|et|ou|og|och|en|ja|plus|&|\+)(?:\s+|$)|^[yeiou]$/;

function withoutConjunction(name: string): string {
  return name.replace(conjunction, '');
}

/** A name without the dash or bar that stood between it and its address. */
function withoutDash(name: string): string {
  return name.length > 2 && name.at(-2) === ' ' && '-–—|/='.includes(name.slice(-1))
    ? name.slice(0, -2)
    : name;
}

/** Words, where a quoted stretch, a parenthesis or a link of Markdown is one word. */
function tokensOf(text: string, quotes: boolean): string[] {
  const tokens: string[] = [];
  const findClose = closeFinder(text);
  let position = 0;
  while (position < text.length) {
    if (isSpace(text.charCodeAt(position))) {
      position += 1;
      continue;
    }
    const start = position;
    while (position < text.length && !isSpace(text.charCodeAt(position))) {
      const code = text.charCodeAt(position);
      const groups = code !== lessThan && opensGroup(code, position === start, quotes);
      const close = groups ? findClose(position) : -1;
      position = close >= 0 ? close + 1 : position + 1;
    }
    tokens.push(text.slice(start, position));
  }
  return tokens;
}

/** Puts together what belongs to one person but stands in several cells of a row. */
function joinRows(cells: readonly Cell[]): RecipientEntry[] {
  const entries: RecipientEntry[] = [];
  let start = 0;
  for (let end = 1; end <= cells.length; end += 1) {
    if (end < cells.length && cells[end]?.separator !== 'row') continue;
    entries.push(...joinRow(cells.slice(start, end)));
    start = end;
  }
  return entries;
}

function joinRow(row: readonly Cell[]): readonly RecipientEntry[] {
  return surnamesFirst(row) ?? wholeName(row) ?? columns(row) ?? row.flatMap((cell) => cell.entries);
}

/** `Ruiz, Ana <ana@…>, Kowalski, Ben <ben@…>`, the way mail programs write names without quotes. */
function surnamesFirst(row: readonly Cell[]): RecipientEntry[] | null {
  if (row.length % 2 !== 0) return null;
  const people: RecipientEntry[] = [];
  for (let index = 0; index < row.length; index += 2) {
    const surname = row[index]?.text ?? null;
    const entry = row[index + 1]?.entries[0];
    if (surname === null || row[index + 1]?.separator !== 'comma' || !row[index + 1]?.angled) return null;
    if (entry?.kind !== 'address' || entry.name === null) return null;
    people.push({ ...entry, name: `${surname}, ${entry.name}` });
  }
  return people;
}

/** `Brandt, Piet, Dr. <piet@…>;`: between semicolons a row with one `<address>` is one person, whatever commas the name has. */
function wholeName(row: readonly Cell[]): RecipientEntry[] | null {
  const last = row.at(-1);
  const names = row.slice(0, -1).map(({ text }) => text);
  const entry = last?.entries[0];
  if (names.length < 2 || !last?.angled || entry?.kind !== 'address') return null;
  if (!row.some(({ listed }) => listed) || row.slice(1).some(({ separator }) => separator !== 'comma'))
    return null;
  if (names.includes(null)) return null;
  return [{ ...entry, name: [...names, entry.name].filter((name) => name !== null).join(', ') }];
}

/**
 * Cells of a spreadsheet, tabs between them: what stands before a row's only address is the name, less a number of the
 * row; where nothing does, a single cell after it is.
 */
function columns(row: readonly Cell[]): RecipientEntry[] | null {
  const at = row.findIndex((cell) => cell.text === null);
  const entry = row[at]?.entries[0];
  const after = row.slice(at + 1);
  if (row.length < 2 || entry?.kind !== 'address' || entry.name !== null || row[at]?.entries.length !== 1)
    return null;
  if (after.some((cell) => cell.text === null)) return null;
  // A name in one cell may hold commas.
  const isCut = ({ separator }: Cell, place: number) =>
    place > 0 && separator !== 'tab' && (separator !== 'comma' || place >= at);
  if (row.some(isCut)) return null;
  if (at === 0) return after.length === 1 ? [{ ...entry, name: after[0]?.text ?? null }] : null;
  const numbered = /^\d{1,6}[.)]?$/.test(row[0]?.text ?? '');
  const name = row
    .slice(numbered ? 1 : 0, at)
    .map((cell) => `${cell.separator === 'comma' ? ',' : ''} ${cell.text ?? ''}`)
    .join('');
  return [{ ...entry, name: trimSpace(name) || null }, ...after.flatMap((cell) => cell.entries)];
}

function malformed(
  text: string,
  reason: 'not-an-address' | 'look-alike' | 'too-long' = 'not-an-address',
): RecipientEntry {
  return { kind: 'malformed', text: trimSpace(text), reason };
}

/** An address without what people and programs put around it: a scheme, brackets, quotes, full stops, marks. */
function bareAddress(token: string): string {
  const plain = trimEdges(withoutInvisible(token));
  const linked = /^mailto:/i.test(plain);
  const address = withoutQuery(linked ? plain.slice(7).replace(/^\/\//, '') : plain, linked);
  if (!linked) return address;
  try {
    return trimEdges(decodeURIComponent(address));
  } catch {
    return trimEdges(address);
  }
}

/** A `mailto:` link ends at its `?query`, which the last of several addresses in one link carries without the scheme. */
function withoutQuery(address: string, linked: boolean): string {
  if (linked && address.startsWith('?')) return '';
  const at = address.search(linked ? /@|%40/i : /@/);
  const query = at < 0 ? -1 : address.slice(at).search(linked ? /[?|]/ : /\?[a-z-]+=/i);
  return query < 0 ? address : address.slice(0, at + query);
}

const leading = '([{<"\'“„”«‘’‹＜「【:,.;¿¡';
const trailing = ')]}>"\'”“»’‘›＞」】:,.;!?…。｡．！？';

function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (leading.includes(text.charAt(start)) || isSpace(text.charCodeAt(start)))) start += 1;
  while (end > start && (trailing.includes(text.charAt(end - 1)) || isSpace(text.charCodeAt(end - 1))))
    end -= 1;
  return text.slice(start, end);
}

/** A name without quotes, brackets, escapes and marks that turn the direction of what follows. */
function cleanName(text: string): string {
  const marked = trimSpace(text.replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ''));
  const unquoted = unquote(marked);
  // What is quoted is meant as it stands.
  const bare = unquoted === marked ? trimSpace(withoutWrapping(unquoted)) : unquoted;
  return bare.split(/\s+/).join(' ');
}

/** `(Ana)` and `Ana:` without the marks. */
function withoutWrapping(name: string): string {
  const inside = name.startsWith('(') && name.endsWith(')') ? name.slice(1, -1) : name;
  return inside.endsWith(':') ? inside.slice(0, -1) : inside;
}

/** The inside of a text that is one quoted stretch, escapes resolved; any other text as it is. */
function unquote(text: string): string {
  const closing = closers[text.charAt(0)];
  if (closing === undefined || '<(['.includes(text.charAt(0)) || text.length < 2) return text;
  if (closeFinder(text)(0) !== text.length - 1) return text;
  return trimSpace(text.slice(1, -1).replaceAll(/\\(.)/g, '$1'));
}

/** Whether a text is one word: no space, no separator. */
function isBare(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSpace(code) || separatorKind(code) !== null) return false;
  }
  return true;
}

const bullets = '-*+•·–—‣◦▪●○▸►∙⁃';

const header = /^(?:from|reply-to|to|cc|bcc):/i;

/** Where a list item starts after its bullet or number, and a message's recipients after `To:`. */
function skipLabel(text: string, piece: Piece): number {
  const start = skipBullet(text, piece);
  const label = header.exec(text.slice(start, Math.min(start + 9, piece.end)))?.[0] ?? '';
  const after = skipSpace(text, start + label.length, piece.end);
  return after < piece.end ? after : start;
}

/** Where a list item starts after its bullet or number. */
function skipBullet(text: string, { start, end }: Piece): number {
  let position = start;
  if (bullets.includes(text.charAt(position))) {
    const ascii = text.charCodeAt(position) < 128;
    position += 1;
    // "-ana@x.com" may be an address, "•ana@x.com" is none.
    if (ascii && position < end && !isSpace(text.charCodeAt(position))) return start;
    return skipSpace(text, position, end);
  }
  while (position < end && position - start < 4 && /\d/.test(text.charAt(position))) position += 1;
  if (position === start || !'.)'.includes(text.charAt(position))) return start;
  return position + 1 < end && isSpace(text.charCodeAt(position + 1))
    ? skipSpace(text, position + 1, end)
    : start;
}

function skipSpace(text: string, from: number, end: number): number {
  let position = from;
  while (position < end && isSpace(text.charCodeAt(position))) position += 1;
  return position;
}

function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function withoutInvisible(text: string): string {
  return text.replaceAll(/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '');
}

const lineBreaks = new Set([10, 11, 12, 13, 0x85, 0x2028, 0x2029]);
const semicolons = new Set([59, 0xff1b, 0x061b, 0xfe54]);
const commas = new Set([44, 0xff0c, 0x3001, 0x060c, 0xfe50]);

function separatorKind(code: number): Exclude<Separator, 'soft'> | null {
  if (code === 9) return 'tab';
  if (commas.has(code)) return 'comma';
  return lineBreaks.has(code) || semicolons.has(code) ? 'row' : null;
}

const strengths: Record<Separator, number> = { soft: 0, comma: 1, tab: 2, row: 3 };

function stronger(a: Separator, b: Separator): Separator {
  return strengths[a] >= strengths[b] ? a : b;
}

/** White space inside a line. */
function isSpace(code: number): boolean {
  if (code < 128) return code === 32;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** White space, or a mark that shows nothing. */
function isBlank(code: number): boolean {
  return isSpace(code) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff;
}
