import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findAddressFolds } from './addressFolds.js';

/** The folds in a house of these files. */
const foldsIn = (files: Record<string, string>) => findAddressFolds(new Map(Object.entries(files)));
/** The lines of `src/hooks/planted.ts` in which an address is folded. */
const linesOf = (text: string, others: Record<string, string> = {}) =>
  foldsIn({ 'src/hooks/planted.ts': text.trim(), ...others }).map((fold) =>
    Number(/planted\.ts:(\d+)/.exec(fold)?.[1]),
  );

describe('an address that is folded is found', () => {
  it.each<[how: string, text: string]>([
    ['where it stands', `export const same = (a: P, b: P) => a.email.toLowerCase() === b.name;`],
    [
      'where it may be missing',
      `export const key = (user: U) => user?.user_email?.trim().toUpperCase() ?? '';`,
    ],
    [
      'by the rules of a language',
      `export const key = (m: M) => m.invitedEmail.toLocaleLowerCase(m.locale);`,
    ],
    ['into a normal form', `export const key = (email: string) => (email ?? '').normalize('NFKC');`],
    ['by a name in quotes', `export const key = (row: R) => row['email']['toLowerCase']();`],
    ['by a borrowed method', `export const key = (row: R) => ''.toLowerCase.call(row.email);`],
    ['as one of a list', `export const keys = (g: G) => g.memberEmails.map((one) => one.toLowerCase());`],
    ['as part of a text', 'export const hay = (p: P) => `${p.name} ${p.email}`.toLowerCase();'],
    ['as its domain', `export const domain = (p: P) => p.email.split('@')[1].toLowerCase();`],
    [
      'by a comparison',
      `export const same = (p: P, b: string) => b.localeCompare(p.email, 'en', { sensitivity: 'base' });`,
    ],
    [
      'by a collator',
      `export const same = (p: P, b: string) => new Intl.Collator('en', { sensitivity: 'base' }).compare(b, p.email);`,
    ],
    ['by a pattern of it', `export const find = (p: P, all: string) => new RegExp(p.email, 'i').test(all);`],
    [
      'by a pattern that it is held against',
      `export const find = (p: P, sought: string) => new RegExp(sought, 'i').test(p.email);`,
    ],
    ['by a schema', `export const mail = v.pipe(email(), v.toLowerCase());`],
  ])('%s', (_how, text) => {
    expect(linesOf(text)).toEqual([1]);
  });

  it('through a variable', () => {
    const text = `
      export function isOwn(row: Row, viewer: Viewer) {
        const sender = row.sentBy?.email ?? '';
        let who = sender.trim();
        return who.toLowerCase() === viewer.name;
      }`;
    expect(linesOf(text)).toEqual([4]);
  });

  it('through destructuring', () => {
    const text = `
      export const keyOf = ({ email: who }: Person) => who.toLowerCase();
      const [first] = everybody.emails;
      export const lead = first.toLowerCase();
      for (const one of everybody.emails) seen.add(one.toLowerCase());
      const plain = ({ text }: { text: string }) => text.toLowerCase();
      plain({ text: everybody.emails[0] });`;
    expect(linesOf(text)).toEqual([1, 3, 4, 5]);
  });

  it('in a helper of another file that it is handed to, and in one that is handed its answer', () => {
    const others = {
      'src/hooks/lower.ts': `
        export const trim = (text: string) => text.trim();
        export function lower(text: string) { return text.toLowerCase(); }`,
    };
    const text = `
      import { lower, trim } from './lower.js';
      export const key = (person: Person) => lower(person.email);
      export const other = (person: Person) => trim(person.email).toLowerCase();`;
    expect(foldsIn({ 'src/hooks/planted.ts': text.trim(), ...others })).toEqual([
      expect.stringContaining('src/hooks/planted.ts:3'),
      expect.stringContaining('src/hooks/lower.ts:3'),
    ]);
  });

  it('in a helper that a list is mapped by', () => {
    const text = `
      const lower = (text: string) => text.toLowerCase();
      export const keys = (emails: readonly string[]) => new Set(emails.map(lower));`;
    expect(linesOf(text)).toEqual([1]);
  });
});

describe('nothing else is', () => {
  it.each([
    ['another text', `export const key = (host: Headers) => host.get('host').toLowerCase();`],
    [
      'another text, by a helper that an address goes through unfolded',
      `
      const trim = (text: string) => text.trim();
      export const both = [trim(person.email), trim(header).toLowerCase()];`,
    ],
    ['the shape of an address', `export const isOne = (email: string) => /^[a-z.]+@[a-z.]+$/i.test(email);`],
    [
      'the order of addresses',
      `export const sorted = (emails: string[]) => emails.sort(new Intl.Collator('de').compare);`,
    ],
    ['how many there are', `export const some = (p: P) => String(p.emails.length).toLowerCase();`],
  ])('%s', (_what, text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

/** Where an address is folded outside of src/access all the same, and why. */
const allowed: Readonly<Record<string, string>> = {
  'src/contract/elevenlabs/invitations.ts':
    'stands below src/access, and has held each to plain ASCII by then',
};

describe('the rules of src/access', () => {
  it('are the only place where an address is folded', () => {
    // The sandbox has rules of its own, since it is what ours are held against.
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((path) => `src/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src/sandbox/'));
    const folds = findAddressFolds(new Map(files.map((path) => [path, readFileSync(path, 'utf8')])));

    const inAccess = folds.filter((fold) => fold.startsWith('src/access/'));
    const elsewhere = folds.filter((fold) => !inAccess.includes(fold));
    expect(inAccess.length).toBeGreaterThan(1);
    const isAllowed = (fold: string) => Object.keys(allowed).some((path) => fold.startsWith(`${path}:`));
    expect(elsewhere.filter((fold) => !isAllowed(fold))).toEqual([]);
    expect(elsewhere.filter(isAllowed)).toHaveLength(Object.keys(allowed).length);
  });
});
