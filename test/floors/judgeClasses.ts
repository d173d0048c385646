import { posix } from 'node:path';
import { parse } from 'postcss';
import ts from 'typescript';

/** What is judged: texts by their path below `src/`. */
export interface House {
  sheets: ReadonlyMap<string, string>;
  scripts: ReadonlyMap<string, string>;
}

/** What a host imports, and the sheets that it is told to link with it: paths below `src/`. */
export interface Entry {
  script: string;
  sheets: readonly string[];
}

interface Selector {
  at: string;
  folder: string;
  text: string;
  /** Of the outermost element that has any of ours. */
  first: readonly string[];
  /** Of all elements that have to be there: none from `:not()`. */
  all: readonly string[];
}

interface Use {
  at: string;
  path: string;
  name: string;
}

/** Scripts read with their types. */
export interface Typed {
  checker: ts.TypeChecker;
  file: (path: string) => ts.SourceFile;
}

/** What stands in for a part of a class that may be any text. */
const anything = '\0';

const folderOf = (path: string) => posix.dirname(path);
const isShared = (folder: string) => /^(theme|components\/(list|form|feedback|internal))$/.test(folder);
const classesIn = (selector: string) =>
  [...selector.matchAll(/\.(rcl-[\w-]+)/g)].map(([, name = '']) => name);

/** Cuts where no bracket is open. */
function cut(text: string, between: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (depth === 0 && between.test(letter)) parts.push('');
    else parts.push((parts.pop() ?? '') + letter);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function selectorsOf(path: string, css: string): Selector[] {
  const found: Selector[] = [];
  parse(css).walkRules((rule) => {
    // The steps of an animation are no selectors, and have no class.
    for (const text of cut(rule.selector, /,/)) {
      const held = text.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '');
      const elements = cut(held, /[\s>+~]/).map(classesIn);
      found.push({
        at: `${path}:${rule.source?.start?.line}`,
        folder: folderOf(path),
        text,
        first: elements.find((names) => names.length > 0) ?? [],
        all: elements.flat(),
      });
    }
  });
  return found;
}

/**
 * The folders whose sheets define each class: where it has a rule to itself; else where it is what a rule begins with;
 * else where it is mentioned at all. A shared sheet comes before others that only say how it looks in their own places.
 */
function ownersOf(selectors: readonly Selector[]): Map<string, Set<string>> {
  const ranked = new Map<string, Map<string, number>>();
  for (const { folder, first, all } of selectors)
    for (const name of new Set(all)) {
      const isAlone = all.every((other) => other === name);
      const begins = first.length === 1 && first[0] === name;
      const rank = isAlone ? 4 : (begins ? 2 : 0) + (isShared(folder) ? 1 : 0);
      const folders = ranked.get(name) ?? new Map<string, number>();
      ranked.set(name, folders.set(folder, Math.max(rank, folders.get(folder) ?? 0)));
    }
  return new Map(
    [...ranked].map(([name, folders]) => {
      const best = Math.max(...folders.values());
      return [name, new Set([...folders].filter(([, rank]) => rank === best).map(([folder]) => folder))];
    }),
  );
}

/** All texts that an expression may come to, by its type; `anything` where that is no list of texts. */
function textsOf(node: ts.Expression, checker: ts.TypeChecker): string[] {
  const type = checker.getTypeAtLocation(node);
  const members = type.isUnion() ? type.types : [type];
  const texts = members.flatMap((member) =>
    member.isStringLiteral() || member.isNumberLiteral() ? [String(member.value)] : [],
  );
  return texts.length === members.length ? texts : [anything];
}

/** Whether it is text with something put in, and one of our classes begins in it. */
const isComposed = (node: ts.Node, file: ts.SourceFile): node is ts.TemplateExpression =>
  ts.isTemplateExpression(node) && /[`\s}]rcl-/.test(node.getText(file));

function composes(file: ts.SourceFile): boolean {
  const look = (node: ts.Node): boolean => isComposed(node, file) || (ts.forEachChild(node, look) ?? false);
  return look(file);
}

/** Each of our classes that a script gives to an element, composed ones by the types of their parts. */
function usesOf(path: string, file: ts.SourceFile, checker: ts.TypeChecker | null): Use[] {
  const found: Use[] = [];
  const take = (node: ts.Node, text: string) => {
    const at = `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
    for (const name of text.split(/\s+/)) if (name.startsWith('rcl-')) found.push({ at, path, name });
  };
  const look = (node: ts.Node): void => {
    // What types and keys say is given to no element.
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAssignment(node)) {
      look(node.initializer);
      return;
    }
    if (ts.isStringLiteralLike(node)) take(node, node.text);
    if (checker && isComposed(node, file)) {
      let texts = [node.head.text];
      for (const { expression, literal } of node.templateSpans) {
        const between = textsOf(expression, checker);
        texts = texts.flatMap((start) => between.map((middle) => start + middle + literal.text));
      }
      for (const text of texts) take(node, text);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** What a script loads of the house, at once or on demand. */
const importsOf = (file: ts.SourceFile | undefined): string[] => {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const from =
      (ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(node) && !node.isTypeOnly)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (from && ts.isStringLiteral(from) && from.text.startsWith('.')) found.push(from.text);
    ts.forEachChild(node, look);
  };
  if (file) look(file);
  return found;
};

/** The script that another one means by a relative import. */
export const scriptsAt = (scripts: House['scripts'], from: string, to: string): string[] =>
  ['.ts', '.tsx']
    .map((end) => posix.join(folderOf(from), to).replace(/\.js$/, end))
    .filter((path) => scripts.has(path));

/** Where a walk along edges gets from a start, the start included. */
function reachedFrom(starts: readonly string[], next: (path: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const walk = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    next(path).forEach(walk);
  };
  starts.forEach(walk);
  return reached;
}

/**
 * What is wrong between classes and rules, as lines that say where: a class without a rule, or with one in somebody
 * else's sheet only; a rule without use, or for nothing of its own folder; a class with two owners; an animation that
 * another folder defines; and a class of an entry whose sheets do not have it.
 *
 * @param typesOf Reads these scripts with their types; asked only for those that compose a class.
 */
export function judgeClasses(
  { sheets, scripts }: House,
  entries: readonly Entry[],
  typesOf: (paths: readonly string[]) => Typed,
): string[] {
  const selectors = [...sheets].flatMap(([path, css]) => selectorsOf(path, css));
  const owners = ownersOf(selectors);
  const parsed = new Map(
    [...scripts].map(([path, text]) => {
      const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
      return [path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind)];
    }),
  );
  const composing = [...parsed].filter(([, file]) => composes(file)).map(([path]) => path);
  const typed = composing.length > 0 ? typesOf(composing) : null;
  const uses = [...parsed].flatMap(([path, file]) =>
    typed && composing.includes(path)
      ? usesOf(path, typed.file(path), typed.checker)
      : usesOf(path, file, null),
  );
  const used = new Set(uses.map(({ name }) => name));

  const wrong: string[] = [];
  for (const { at, path, name } of uses) {
    const folders = [...(owners.get(name) ?? [])];
    if (name.includes(anything))
      wrong.push(`${at}: ${name.replaceAll(anything, '…')} is composed of what may be any text`);
    else if (folders.length === 0) wrong.push(`${at}: ${name} has no rule`);
    else if (!folders.some((folder) => isShared(folder) || folder === folderOf(path)))
      wrong.push(`${at}: ${name} is defined by ${folders.join(' and ')} only`);
  }
  for (const { at, folder, text, all } of selectors) {
    for (const name of new Set(all)) if (!used.has(name)) wrong.push(`${at}: no element has ${name}`);
    if (all.length > 0 && !all.some((name) => owners.get(name)?.has(folder)))
      wrong.push(`${at}: ${text} dresses nothing of ${folder}`);
  }
  for (const [name, folders] of owners)
    if (folders.size > 1) wrong.push(`${name} is defined by ${[...folders].sort().join(' and ')}`);

  const animations = new Map<string, string>();
  for (const [path, css] of sheets)
    parse(css).walkAtRules('keyframes', ({ params }) => void animations.set(params, folderOf(path)));
  for (const [path, css] of sheets)
    parse(css).walkDecls(/^animation(-name)?$/, ({ value, source }) => {
      const [name] = /\brcl-[\w-]+/.exec(value.replaceAll(/var\([^)]*\)/g, '')) ?? [];
      const folder = name === undefined ? '' : animations.get(name);
      if (name !== undefined && (folder === undefined || !(isShared(folder) || folder === folderOf(path))))
        wrong.push(`${path}:${source?.start?.line}: ${name} is defined by ${folder ?? 'nobody'} only`);
    });

  const sheetAt = (path: string) =>
    [...(sheets.get(path) ?? '').matchAll(/@import '([^']+)'/g)].map(([, to = '']) =>
      posix.join(folderOf(path), to),
    );
  for (const entry of entries) {
    const linked = new Set([...reachedFrom(entry.sheets, sheetAt)].map(folderOf));
    const loaded = reachedFrom([entry.script], (path) =>
      importsOf(parsed.get(path)).flatMap((to) => scriptsAt(scripts, path, to)),
    );
    for (const { at, path, name } of uses)
      if (
        loaded.has(path) &&
        owners.has(name) &&
        ![...(owners.get(name) ?? [])].some((one) => linked.has(one))
      )
        wrong.push(`${entry.script}: ${name} of ${at} is in none of ${entry.sheets.join(', ')}`);
  }
  return wrong;
}
