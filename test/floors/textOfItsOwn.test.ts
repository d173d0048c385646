import { resolve } from 'node:path';
import { RuleTester } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { afterAll, describe, it } from 'vitest';
import { textOfItsOwn } from '../../scripts/lint/textOfItsOwn.mjs';

Object.assign(RuleTester, { afterAll, describe, it });

const start = `
  import type { ReactNode } from 'react';
  declare const busy: boolean, count: number, words: string, maybe: string | null, rows: string[];
  declare const control: ReactNode, mark: React.JSX.Element | null;
  function Maybe() { return busy ? <i /> : null; }
  function Words() { return words; }
  function Spinner() { return <i />; }
`;
const options = [{ owners: ['Button'] }];
const codeOf = new Map<string, string>();
const valid = (name: string, code: string) => {
  const filename = resolve(`case${codeOf.size}.tsx`);
  codeOf.set(filename, `${start}${code}`);
  return { name, code: `${start}${code}`, filename, options };
};
const invalid = (name: string, messageId: string, code: string, count = 1) => ({
  ...valid(name, code),
  errors: Array.from({ length: count }, () => ({ messageId })),
});

const cases = {
  valid: [
    valid('text alone', '<p>{words}</p>;'),
    valid('text alone that comes and goes', '<p>{busy ? words : null}</p>;'),
    valid('text alone in place of an element', '<p>{busy ? <i /> : words}</p>;'),
    valid('text beside what stays', '<p><b>{words}</b> {words} <Spinner /></p>;'),
    valid('a sentence of several texts', '<p>{words} {count} of {busy ? words : "none"}</p>;'),
    valid(
      'an element that comes and goes before text with its own',
      '<p>{busy && <i />}<span>{words}</span></p>;',
    ),
    valid('text that comes and goes with its own', '<p>{maybe !== null && <span>{maybe}</span>}<i /></p>;'),
    valid('a component that gives text its own', '<Button>{busy && <i />}{words}</Button>;'),
    valid(
      'rows that come and go beside elements',
      '<ul><li>{words}</li>{rows.map((row) => <li key={row}>{row}</li>)}</ul>;',
    ),
    valid(
      'two of one shape in one place',
      'function One() { if (busy) return <p><b>{words}</b> {words}</p>; return <p><b>{words}</b> {count}</p>; }',
    ),
    valid(
      'two of one kind with keys of their own',
      'function One() { if (busy) return <p key="a"><b>{words}</b> {words}</p>; return <p>{words} {words}</p>; }',
    ),
    valid('text alone in place of text alone', '<div>{busy ? <p>{words}</p> : <p>{count}</p>}</div>;'),
  ],
  invalid: [
    invalid('an element that comes and goes before it', 'beside', '<p>{busy && <i />}{words}</p>;'),
    invalid('one after it', 'beside', '<p>{words}{busy ? <i /> : null}</p>;'),
    invalid('one before words in the source', 'beside', '<p>{busy && <i />} Saved</p>;'),
    invalid('one element for another', 'beside', '<p>{busy ? <i /> : <b />}{words}</p>;'),
    invalid('a value that may be nothing', 'beside', '<p>{mark}{words}</p>;'),
    invalid('a component that may render nothing', 'beside', '<p><Maybe />{words}</p>;'),
    invalid('a keyed element', 'beside', '<p><i key={count} />{words}</p>;'),
    invalid('rows', 'beside', '<p>{rows.map((row) => <i key={row} />)}{words}</p>;'),
    invalid('a space beside what comes and goes', 'beside', "<p><b>{words}</b>{' '}{busy && <i />}</p>;"),
    invalid('a fallback for what a host gives', 'comesAndGoes', '<p>{busy && <i />}{control ?? words}</p>;'),
    invalid('text that comes and goes beside an element', 'comesAndGoes', '<p><i />{busy && words}</p>;'),
    invalid('text that may be null', 'comesAndGoes', '<p><i />{maybe}</p>;'),
    invalid('text that may be empty', 'comesAndGoes', "<p><i />{busy ? '' : words}</p>;"),
    invalid(
      'text in place of an element, beside others',
      'comesAndGoes',
      '<p><i />{busy ? words : <b />}</p>;',
    ),
    invalid('text in a fragment', 'fragment', '<p>{busy && <>{words}<i /></>}</p>;'),
    invalid('text alone in a fragment', 'fragment', 'function One() { return <>{words}</>; }'),
    invalid(
      'a component that is only text, in a fragment',
      'fragment',
      'function One() { return <><Words /></>; }',
    ),
    invalid(
      'two of one kind and of two shapes in one place',
      'alternatives',
      'function One() { if (busy) return <p><b>{words}</b> {words}</p>; return <p>{words} {words}</p>; }',
      5,
    ),
    invalid(
      'the same further in',
      'alternatives',
      '<div>{busy ? <section><p>{words}<b /></p></section> : <section><p>{count}</p></section>}</div>;',
    ),
  ],
};

/** All cases in one program: React's types are then read once. */
function createProgram(): ts.Program {
  const compilerOptions: ts.CompilerOptions = {
    jsx: ts.JsxEmit.Preserve,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(compilerOptions, true);
  const { getSourceFile } = host;
  host.getSourceFile = (path, ...rest) => {
    const code = codeOf.get(path);
    return code === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, code, rest[0], true);
  };
  return ts.createProgram([...codeOf.keys()], compilerOptions, host);
}

new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { ecmaFeatures: { jsx: true }, programs: [createProgram()] },
  },
}).run('text of its own, which a translated page needs', textOfItsOwn, cases);
