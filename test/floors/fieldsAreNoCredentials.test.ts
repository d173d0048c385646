import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/components');

/** Inputs that nobody types into. */
const unwritten = ['checkbox', 'radio', 'file', 'hidden'];

/** What is typed into, as it is written: where, and its attributes. */
const fields = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    const found: { at: string; attributes: string }[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
        const attributes = node.attributes.getText();
        const isField = ['input', 'textarea'].includes(node.tagName.getText());
        if (isField && !unwritten.some((type) => attributes.includes(`type="${type}"`))) {
          const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          found.push({ at: `${path}:${line}`, attributes });
        }
      }
      ts.forEachChild(node, look);
    };
    look(file);
    return found;
  });

describe('every field that somebody types into', () => {
  it('is found', () => {
    expect(fields.length).toBeGreaterThan(10);
  });

  it.each(fields)('at $at is none that a password manager fills or keeps', ({ attributes }) => {
    expect(attributes).toContain('{...notACredential}');
  });
});
