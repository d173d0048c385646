import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Entry, type House, judgeClasses, scriptsAt, type Typed } from './judgeClasses.js';

const source = 'src';
const options: ts.CompilerOptions = {
  jsx: ts.JsxEmit.Preserve,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  target: ts.ScriptTarget.ES2023,
  types: [],
};

/** The scripts of a house with their types, for as far as those come from the house itself. */
function typesOf({ scripts }: House, paths: readonly string[]): Typed {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getCurrentDirectory = () => '/';
  host.getSourceFile = (name, ...rest) => {
    const text = scripts.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, rest[0], true);
  };
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) => {
      const [resolvedFileName] = text.startsWith('.') ? scriptsAt(scripts, from.slice(1), text) : [];
      const extension = resolvedFileName?.endsWith('x') ? ts.Extension.Tsx : ts.Extension.Ts;
      return { resolvedModule: resolvedFileName === undefined ? undefined : { resolvedFileName, extension } };
    });
  const program = ts.createProgram([...paths], options, host);
  return {
    checker: program.getTypeChecker(),
    file: (path) => {
      const file = program.getSourceFile(path);
      if (!file) throw new Error(`${path} is not there.`);
      return file;
    },
  };
}

const judge = (house: House, entries: readonly Entry[] = []) =>
  judgeClasses(house, entries, (paths) => typesOf(house, paths));

const filesEndingIn = (...ends: string[]) =>
  new Map(
    readdirSync(source, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      // What is below the components gives no element a class.
      .filter((path) => !path.includes('/') || /^(components|theme)\//.test(path))
      .filter((path) => ends.some((end) => path.endsWith(end)))
      .map((path) => [path, readFileSync(join(source, path), 'utf8')] as const),
  );

/** What a host of each entry is told to link: README.md. */
const entries: Entry[] = [
  { script: 'index.ts', sheets: ['theme/styles.css'] },
  { script: 'share.ts', sheets: ['theme/styles.css'] },
  { script: 'usage.ts', sheets: ['theme/styles.css', 'theme/usage.css'] },
  { script: 'admin.ts', sheets: ['theme/styles.css', 'theme/admin.css'] },
  { script: 'explorer.ts', sheets: ['theme/styles.css', 'theme/explorer.css'] },
];

describe('every class', () => {
  it('is defined beside what renders it or in a shared sheet, and no rule is for nothing', () => {
    const house = { sheets: filesEndingIn('.css'), scripts: filesEndingIn('.ts', '.tsx') };
    expect(judge(house, entries)).toEqual([]);
  });
});

interface Plant {
  sheets?: Record<string, string>;
  scripts?: Record<string, string>;
}

/** A house in order, with what a case plants put over it. */
const planted = ({ sheets, scripts }: Plant) =>
  judge(
    {
      sheets: new Map(
        Object.entries({
          'theme/styles.css':
            "@import '../components/list/list.css';\n@import '../components/Chip/Chip.css';",
          'components/list/list.css': '.rcl-row { margin: 0 }\n@keyframes rcl-turn { to { rotate: 1turn } }',
          'components/Chip/Chip.css':
            '.rcl-chip { animation: rcl-turn 1s }\n.rcl-chip > .rcl-row { margin: 1px }',
          ...sheets,
        }),
      ),
      scripts: new Map(
        Object.entries({
          'index.ts': "export { Chip } from './components/Chip/Chip.js';",
          'components/Chip/Chip.tsx':
            "export const Chip = () => <p className={cx('rcl-chip', 'rcl-row', className)} />;",
          ...scripts,
        }),
      ),
    },
    [{ script: 'index.ts', sheets: ['theme/styles.css'] }],
  );

describe('what is planted is found', () => {
  it.each<[what: string, plant: Plant, found: string[]]>([
    ['nothing, in a house that is in order', {}, []],
    [
      'a class without a rule',
      {
        scripts: {
          'components/Chip/Mark.tsx': 'export const Mark = () => <i className="rcl-row rcl-mark" />;',
        },
      },
      ['components/Chip/Mark.tsx:1: rcl-mark has no rule'],
    ],
    [
      'a composed class without a rule',
      {
        scripts: {
          'components/Chip/Mark.tsx':
            "export const Mark = ({ size }: { size: 's' | 'l' }) => <i className={`rcl-row rcl-mark-${size}`} />;",
        },
        sheets: { 'components/Chip/Mark.css': '.rcl-mark-s { margin: 0 }' },
      },
      ['components/Chip/Mark.tsx:1: rcl-mark-l has no rule'],
    ],
    [
      'a class composed of a type that another file lists',
      {
        scripts: {
          'components/Chip/Size.ts': "export type Size = 's' | 'l';",
          'components/Chip/Mark.tsx':
            "import type { Size } from './Size.js';\nexport const Mark = ({ size }: { size: Size }) => <i className={`rcl-mark-${size}`} />;",
        },
        sheets: { 'components/Chip/Mark.css': '.rcl-mark-s, .rcl-mark-m { margin: 0 }' },
      },
      [
        'components/Chip/Mark.tsx:2: rcl-mark-l has no rule',
        'components/Chip/Mark.css:1: no element has rcl-mark-m',
      ],
    ],
    [
      'a class composed of any text',
      {
        scripts: {
          'components/Chip/Mark.tsx':
            'export const Mark = ({ size }: { size: string }) => <i className={`rcl-mark-${size}`} />;',
        },
      },
      ['components/Chip/Mark.tsx:1: rcl-mark-… is composed of what may be any text'],
    ],
    [
      'a class that only another folder defines',
      { scripts: { 'components/Card/Card.tsx': 'export const Card = () => <i className="rcl-chip" />;' } },
      ['components/Card/Card.tsx:1: rcl-chip is defined by components/Chip only'],
    ],
    [
      'a rule without use',
      {
        sheets: {
          'components/list/more.css':
            '.rcl-row:not(.rcl-none) { margin: 0 }\n.rcl-row > .rcl-old { margin: 0 }',
        },
      },
      ['components/list/more.css:2: no element has rcl-old'],
    ],
    [
      'a rule for what is not its own',
      {
        sheets: {
          'components/Chip/more.css': '[dir] .rcl-row > i { margin: 0 }\n.rcl-row.rcl-chip { margin: 0 }',
        },
      },
      ['rcl-row is defined by components/Chip and components/list'],
    ],
    [
      'a rule for what only others have',
      {
        sheets: { 'components/Card/Card.css': '.rcl-chip > .rcl-row { margin: 0 }' },
      },
      ['components/Card/Card.css:1: .rcl-chip > .rcl-row dresses nothing of components/Card'],
    ],
    [
      'an animation of another folder',
      {
        sheets: {
          'components/Card/Card.css': '@keyframes rcl-fade { to { opacity: 0 } }',
          'components/Chip/more.css': '.rcl-chip[hidden] { animation: rcl-fade 1s }',
        },
      },
      ['components/Chip/more.css:1: rcl-fade is defined by components/Card only'],
    ],
    [
      'a class whose sheet the entry does not have',
      {
        scripts: {
          'components/Card/Card.tsx': 'export const Card = () => <i className="rcl-card" />;',
          'components/Chip/Chip.tsx':
            'export const Chip = () => <p className="rcl-chip rcl-row">{void import("../Card/Card.js")}</p>;',
        },
        sheets: { 'components/Card/Card.css': '.rcl-card { margin: 0 }' },
      },
      ['index.ts: rcl-card of components/Card/Card.tsx:1 is in none of theme/styles.css'],
    ],
  ])('%s', (_what, plant, found) => {
    expect(planted(plant)).toEqual(found);
  });
});
