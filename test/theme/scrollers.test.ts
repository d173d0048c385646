import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../src');
const filesEndingIn = (end: string) =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }));

/** The classes of what a rule makes scroll. */
const scrolling = new Set(
  filesEndingIn('.css').flatMap(({ text }) =>
    [...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, , body = '']) => /overflow(?:-[a-z]+)?:\s*(?:auto|scroll)/.test(body))
      .flatMap(([, selectors = '']) => selectors.split(','))
      .map((selector) => /\.(rcl-[\w-]+)(?!.*\.rcl-)/.exec(selector)?.[1] ?? selector.trim()),
  ),
);

/** What takes focus in every browser, scrolling or not. */
const controls = ['textarea', 'select'];

/** Elements that scroll by the name of their class, as they are written. */
const elements = filesEndingIn('.tsx').flatMap(({ path, text }) => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: { at: string; names: string[]; attributes: string }[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const className = node.attributes.properties.find(
        (one) => ts.isJsxAttribute(one) && one.name.getText() === 'className',
      );
      const names = className?.getText().match(/rcl-[\w-]+/g) ?? [];
      if (names.some((name) => scrolling.has(name)) && !controls.includes(node.tagName.getText())) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({ at: `${path}:${line}`, names, attributes: node.attributes.getText() });
      }
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
});

describe('what scrolls', () => {
  it('is known by a class that some element has', () => {
    const used = new Set(elements.flatMap(({ names }) => names));
    expect([...scrolling].filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(elements)('at $at is a stop of Tab with a name, or none (P-E18)', ({ attributes }) => {
    const says = (part: string) => attributes.includes(part);
    const isDecided = says('{...scrollStop(') || says('tabIndex={-1}');
    expect(isDecided || (says('tabIndex={0}') && says('role="') && says('aria-label'))).toBe(true);
  });
});
