import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '../..');
const sheets = ['src', 'examples'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css') && !path.includes('node_modules'))
    .map((path) => `${folder}/${path}`),
);

interface Rule {
  selector: string;
  declarations: [property: string, value: string][];
  isForced: boolean;
}

/** The rules of a sheet, each selector of a list for itself. */
function rulesOf(css: string): Rule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  const open: string[] = [];
  let at = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const between = text.slice(at, index).trim();
    at = index + 1;
    if (brace === '{') {
      open.push(between);
      continue;
    }
    const selectors = open.pop() ?? '';
    if (between === '' || selectors.startsWith('@')) continue;
    const declarations = between
      .split(';')
      .filter((one) => one.includes(':'))
      .map((one): [string, string] => {
        const [property = '', ...value] = one.split(':');
        return [property.trim(), value.join(':').trim()];
      });
    const isForced = open.some((around) => around.includes('forced-colors: active'));
    for (const selector of selectors.split(/,(?![^(]*\))/))
      rules.push({ selector: selector.trim(), declarations, isForced });
  }
  return rules;
}

/** What says that one of several is the one. */
const states = [
  'aria-selected',
  'aria-current',
  'aria-pressed',
  'aria-checked',
  'data-open',
  'data-selected',
];
const colours = /^(color|background(-color)?|border(-\w+)*-color|box-shadow|opacity|fill|stroke)$/;
const painted = /\S/;

/** The element that has the state, by its class, and the state. */
function stateOf(selector: string): { subject: string; state: string } | null {
  const state = states.find((one) => selector.includes(`[${one}`) && !selector.includes(`:not([${one}`));
  if (!state) return null;
  const subject = selector
    .slice(0, selector.indexOf(`[${state}`))
    .match(/\.[\w-]+/g)
    ?.at(-1);
  return subject ? { subject, state } : null;
}

describe('where the system forces its colours (P-E5)', () => {
  it.each(sheets)('%s still shows which one is chosen', (path) => {
    const rules = rulesOf(readFileSync(join(repository, path), 'utf8'));
    const isTold = ({ subject, state }: { subject: string; state: string }) =>
      rules.some(({ selector, declarations, isForced }) => {
        const same = stateOf(selector);
        if (same?.subject !== subject || same.state !== state) return false;
        return (
          isForced || declarations.some(([property, value]) => !colours.test(property) && painted.test(value))
        );
      });
    const silent = rules
      .filter(({ isForced }) => !isForced)
      .flatMap(({ selector }) => {
        const state = stateOf(selector);
        return state && !isTold(state) ? [selector] : [];
      });
    expect(silent).toEqual([]);
  });

  it.each(sheets)('%s draws no state by the colour of an edge that is always there', (path) => {
    const rules = rulesOf(readFileSync(join(repository, path), 'utf8'));
    const hidden = rules.filter(
      ({ declarations, isForced }) =>
        !isForced &&
        declarations.some(
          ([property, value]) => property.startsWith('border') && /\btransparent$/.test(value),
        ),
    );
    const drawn = hidden.flatMap(({ selector: base }) =>
      rules.filter(
        ({ selector, declarations, isForced }) =>
          !isForced &&
          stateOf(selector) &&
          selector.startsWith(base) &&
          declarations.some(([property]) => /^border.*-color$/.test(property)),
      ),
    );
    const plain = drawn.filter(({ selector }) => {
      const state = stateOf(selector);
      return !rules.some((rule) => rule.isForced && stateOf(rule.selector)?.subject === state?.subject);
    });
    expect(plain.map(({ selector }) => selector)).toEqual([]);
  });

  it.each(sheets)('%s knows no transparent edge there: it would be drawn', (path) => {
    const rules = rulesOf(readFileSync(join(repository, path), 'utf8'));
    const drawn = rules.filter(
      ({ declarations, isForced }) =>
        isForced &&
        declarations.some(
          ([property, value]) => property.startsWith('border') && /\btransparent$/.test(value),
        ),
    );
    expect(drawn.map(({ selector }) => selector)).toEqual([]);
  });
});
