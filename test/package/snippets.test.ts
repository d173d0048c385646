import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';
import { asServerPage } from './asServerPage.js';
import { readEntries } from './readEntries.js';
import { readExports } from './readExports.js';

const { home, folder } = inject('packed');
const entries = readEntries(folder);
const exported = readExports(entries.map(({ types }) => types));

interface Snippet {
  /** Where it stands: `README-2`. */
  name: string;
  code: string;
}

const documents = [
  'README.md',
  ...readdirSync('docs')
    .filter((one) => one.endsWith('.md'))
    .map((one) => join('docs', one)),
];

const snippets: Snippet[] = documents.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/^```tsx?\n(.*?)^```/gms)].map(([, code = ''], at) => ({
    name: `${basename(path, '.md')}-${at + 1}`,
    code,
  })),
);

const importLine = /^import [^;]*;.*\n/gm;

/** What it imports, with what it leaves out of that, and everything else. */
function partsOf({ code }: Snippet): { imports: string; rest: string } {
  const imports = code.match(importLine) ?? [];
  const rest = code.replace(importLine, '');
  const isNamed = (name: string, text: string) => new RegExp(`\\b${name}\\b`).test(text);
  const brought = new Set<string>();
  const missing = entries.flatMap(({ name: entry, types }) => {
    const { values = [], types: typeNames = [] } = exported.get(types) ?? {};
    const own = new RegExp(`\\b(const|function|type) (\\{[^}]*)?`).source;
    return [...values, ...typeNames]
      .filter((name) => isNamed(name, rest) && !isNamed(name, imports.join('')) && !brought.has(name))
      .filter((name) => !new RegExp(`${own}\\b${name}\\b`).test(rest))
      .map((name) => {
        brought.add(name);
        return `import { ${typeNames.includes(name) ? 'type ' : ''}${name} } from '${entry}';\n`;
      });
  });
  return { imports: [...imports, ...missing].join(''), rest };
}

/** As a module: what is not the body of one stands in a component. */
function asModule(snippet: Snippet): string {
  const { imports, rest } = partsOf(snippet);
  const body = /^(export|function) /m.test(rest)
    ? rest
    : `export async function Snippet({ ${ofReader} }: OfReader) {\n{\n${rest}\n}\n}\n`;
  return `${imports}${body}`;
}

/** Names that a page has already, and that are the reader's own there. */
const ofReader = 'name, open, setOpen, close, log, stop';

/** What a reader brings: names that snippets use and that are theirs. */
const readersOwn = readFileSync('test/package/readersOwn.d.ts', 'utf8');

function complaints(resolution: 'bundler' | 'nodenext'): string[] {
  const place = join(home, `snippets-${resolution}`);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  const own = join(place, 'readersOwn.d.ts');
  writeFileSync(own, readersOwn);
  const sheets = join(place, 'sheets.d.ts');
  writeFileSync(sheets, "declare module '*.css' {}\n");
  const files = snippets.map((snippet) => {
    const file = join(place, `${snippet.name}.tsx`);
    writeFileSync(file, asModule(snippet));
    return file;
  });
  const program = ts.createProgram([own, sheets, ...files], {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    ...(resolution === 'bundler'
      ? { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }
      : { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }),
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const at = file && start !== undefined ? ` ${file.getLineAndCharacterOfPosition(start).line + 1}` : '';
    return `${file ? basename(file.fileName) : ''}${at}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

/** Renders what shows something, in a Node of its own, where no page is, and tells what was thrown, by snippet. */
async function thrownOnServer(): Promise<Record<string, string[]>> {
  const place = join(home, 'snippets-server');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  const runner = join(place, 'renderSnippets.mjs');
  copyFileSync('test/package/renderSnippets.mjs', runner);
  const files = snippets.flatMap((snippet) => {
    const { imports, rest } = partsOf(snippet);
    const page = asServerPage(imports, rest, ofReader);
    if (page === null) return [];
    const file = join(place, `${snippet.name}.js`);
    writeFileSync(file, page);
    return [file];
  });
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [runner, ...files], {
    maxBuffer: 2 ** 26,
    env: { PATH: process.env.PATH },
  });
  expect(stderr).toBe('');
  const thrown = JSON.parse(stdout) as Record<string, string[]>;
  return Object.fromEntries(Object.entries(thrown).map(([file, errors]) => [basename(file, '.js'), errors]));
}

describe('H-E7: every snippet of README and docs', () => {
  it('is found', () => {
    expect(existsSync('test/package/readersOwn.d.ts')).toBe(true);
    expect(snippets.length).toBeGreaterThan(30);
  });

  it.each(['bundler', 'nodenext'] as const)('compiles as strictly as can be, by %s', (resolution) => {
    expect(complaints(resolution)).toEqual([]);
  });

  it('renders on a server where it renders', async () => {
    const thrown = Object.entries(await thrownOnServer());

    expect(thrown.length).toBeGreaterThan(20);
    expect(thrown.filter(([, errors]) => errors.length > 0)).toEqual([]);
  });
});
