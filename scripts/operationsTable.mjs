import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

/**
 * What leads from an operation to what a person can press.
 *
 * @typedef {object} OperationRow
 * @property {string} provider
 * @property {string} id
 * @property {string} call Method and path.
 * @property {string[]} hooks That ask for it themselves.
 * @property {{ name: string, story: string, title: string }[]} components That use one of these hooks themselves.
 */

/** @typedef {Map<ts.Symbol, Set<ts.Symbol>>} Graph Who names whom. */

const entries = [
  'src/index.ts',
  'src/usage.ts',
  'src/admin.ts',
  'src/client/index.ts',
  'src/contract/all.ts',
];

/** Where names are followed. */
const floors = ['client', 'hooks', 'components'];

/** Where components are built of, without being any themselves. */
const insides = ['internal', 'RolecallProvider'];

/**
 * Follows what names what through `src`: records through the adapters to the methods of the port, from there through
 * hooks to components, and to their stories by name. Nothing is listed by hand.
 *
 * @param {string} root
 * @returns {OperationRow[]} In the order of `src/contract/all.ts`.
 */
export function readOperations(root) {
  const program = ts.createProgram(
    entries.map((path) => join(root, path)),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      jsx: ts.JsxEmit.ReactJSX,
      strict: true,
      skipLibCheck: true,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const source = join(root, 'src') + sep;
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => floors.some((floor) => join(fileName).startsWith(source + floor + sep)));
  /** @param {ts.Node} node */
  const placeOf = (node) => relative(root, node.getSourceFile().fileName).split(sep).join('/');
  /** @param {ts.Symbol} symbol */
  const homeOf = (symbol) => (symbol.declarations?.[0] ? placeOf(symbol.declarations[0]) : '');

  /** @param {ts.Node} node */
  const isAdapter = (node) => placeOf(node).startsWith('src/client/');

  /** @type {Graph} */
  const graph = new Map();
  /** @param {ts.Symbol} from @param {ts.Symbol} to */
  const addEdge = (from, to) => void (graph.get(from) ?? graph.set(from, new Set()).get(from))?.add(to);

  /** The symbol itself, whatever it is imported as. @param {ts.Node} node @returns {ts.Symbol | undefined} */
  const symbolOf = (node) => {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };
  /** A method of the port: `MembersArea.list`. @param {ts.Symbol | undefined} symbol */
  const isPort = (symbol) => {
    const declaration = symbol?.declarations?.[0];
    return (
      declaration !== undefined &&
      !ts.isSourceFile(declaration) &&
      ts.isInterfaceDeclaration(declaration.parent) &&
      declaration.parent.name.text.endsWith('Area') &&
      placeOf(declaration) === 'src/client/backend.ts'
    );
  };
  const portNames = new Set(
    [...(program.getSourceFile(join(root, 'src/client/backend.ts'))?.statements ?? [])].flatMap(
      (statement) =>
        ts.isInterfaceDeclaration(statement) && statement.name.text.endsWith('Area')
          ? statement.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? name.text : []))
          : [],
    ),
  );
  /** Whether a name stands after a dot: what it means takes long to find out. @param {ts.Identifier} code */
  const isMember = (code) => ts.isPropertyAccessExpression(code.parent) && code.parent.name === code;
  /** @param {ts.Symbol} symbol */
  const isTopLevel = (symbol) =>
    (symbol.declarations ?? []).some((declaration) => {
      if (ts.isSourceFile(declaration)) return false;
      const holder = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
      return ts.isSourceFile(holder.parent) && join(holder.parent.fileName).startsWith(source);
    });
  /**
   * The method of the port that a member of an object is, also where the object is spread into another.
   *
   * @param {ts.ObjectLiteralExpression} object @param {string} name @returns {ts.Symbol | undefined}
   */
  const portOf = (object, name) => {
    const found = checker.getContextualType(object)?.getProperty(name);
    if (found) return isPort(found) ? found : undefined;
    /** @type {ts.Node} */
    let node = object;
    while (!ts.isSpreadAssignment(node)) {
      if (ts.isFunctionLike(node) || ts.isSourceFile(node)) return undefined;
      node = node.parent;
    }
    return portOf(node.parent, name);
  };

  /**
   * Adds what a piece of code names to what its owner names.
   *
   * @param {ts.Symbol} owner @param {ts.Node} code @param {Set<ts.Node>} [seen]
   */
  function collect(owner, code, seen = new Set()) {
    if (seen.has(code)) return;
    seen.add(code);
    if (ts.isTypeNode(code)) {
      if (ts.isTypeReferenceNode(code)) feed(owner, code.typeName);
      // Types name records and hooks that are not used.
      ts.forEachChild(code, (child) => void (ts.isTypeNode(child) && collect(owner, child, seen)));
      return;
    }
    if (
      isAdapter(code) &&
      ts.isObjectLiteralExpression(code.parent) &&
      ts.isObjectLiteralElementLike(code) &&
      code.name &&
      ts.isIdentifier(code.name)
    ) {
      const port = portOf(code.parent, code.name.text);
      if (port) {
        const value = ts.isShorthandPropertyAssignment(code) ? code.name : code;
        ts.forEachChild(value, (child) => collect(port, child));
        if (ts.isShorthandPropertyAssignment(code)) name(port, code.name, new Set());
        return;
      }
    }
    if (ts.isIdentifier(code) && (!isMember(code) || portNames.has(code.text))) name(owner, code, seen);
    ts.forEachChild(code, (child) => collect(owner, child, seen));
  }

  /** A part that takes what a hook gives is fed by that hook. @param {ts.Symbol} owner @param {ts.EntityName} type */
  function feed(owner, type) {
    const hook = ts.isIdentifier(type) ? /^Use(\w+)Result$/.exec(type.text)?.[1] : undefined;
    const symbol = hook && hooksByName.get(`use${hook}`);
    if (symbol) addEdge(owner, symbol);
  }

  /** @param {ts.Symbol} owner @param {ts.Identifier} identifier @param {Set<ts.Node>} seen */
  function name(owner, identifier, seen) {
    const symbol = symbolOf(identifier);
    if (!symbol || symbol === owner) return;
    if (isPort(symbol) || isTopLevel(symbol)) addEdge(owner, symbol);
    // What a destructured name takes from its object.
    const { parent } = identifier;
    if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === identifier) {
      const type = checker.getTypeAtLocation(parent.parent);
      for (const one of type.isUnion() ? type.types : [type]) {
        const taken = one.getProperty(identifier.text);
        if (taken && isPort(taken)) addEdge(owner, taken);
      }
    }
    // A local function or value is part of whoever names it.
    for (const declaration of symbol.declarations ?? []) {
      const isLocal = !isTopLevel(symbol) && !isPort(symbol) && placeOf(declaration).startsWith('src/');
      if (!isLocal) continue;
      if (
        ts.isFunctionDeclaration(declaration) ||
        (ts.isVariableDeclaration(declaration) && declaration.initializer)
      )
        collect(owner, declaration, seen);
    }
  }

  /** @type {Map<string, ts.Symbol>} */
  const hooksByName = new Map();
  /** @type {[ts.Symbol, ts.Node][]} */
  const declared = [];
  for (const file of files) {
    for (const statement of file.statements) {
      const declarations = ts.isVariableStatement(statement)
        ? [...statement.declarationList.declarations]
        : ts.isFunctionDeclaration(statement)
          ? [statement]
          : [];
      for (const declaration of declarations) {
        const symbol = declaration.name && checker.getSymbolAtLocation(declaration.name);
        if (!symbol) continue;
        declared.push([symbol, declaration]);
        if (/^src\/hooks\/.*\/use[A-Z]\w*\.ts$/.test(placeOf(declaration)) && /^use[A-Z]/.test(symbol.name))
          hooksByName.set(symbol.name, symbol);
      }
    }
  }
  for (const [symbol, declaration] of declared) collect(symbol, declaration);

  /** All that is named from somewhere on, not looking behind what stops it. @param {Iterable<ts.Symbol>} from @param {(symbol: ts.Symbol) => boolean} stops */
  const reach = (from, stops) => {
    const found = new Set(from);
    for (const symbol of found) {
      for (const next of graph.get(symbol) ?? []) if (!stops(next)) found.add(next);
    }
    return found;
  };
  const hooks = new Set(hooksByName.values());
  const stories = readStories(root);

  /** @type {Map<ts.Symbol, Set<ts.Symbol>>} Ports by hook, without those that another hook asks for. */
  const portsOf = new Map();
  for (const hook of hooks) {
    const named = reach([hook], (next) => next !== hook && hooks.has(next));
    portsOf.set(hook, new Set([...named].filter(isPort)));
  }
  /** Records by port. @type {Map<ts.Symbol, Set<string>>} */
  const recordsOf = new Map();
  for (const port of [...graph.keys()].filter(isPort)) {
    const named = reach([port], (next) => isPort(next));
    recordsOf.set(
      port,
      new Set([...named].filter((one) => homeOf(one).startsWith('src/contract/')).map((one) => one.name)),
    );
  }
  /** What is used by component: hooks, and methods of the port, without what another component uses. @type {Map<string, Set<ts.Symbol>>} */
  const usedBy = new Map();
  /** @param {ts.Symbol} symbol */
  const folderOf = (symbol) => /^src\/components\/(\w+)\//.exec(homeOf(symbol))?.[1];
  for (const component of stories.keys()) {
    const own = declared.map(([symbol]) => symbol).filter((symbol) => folderOf(symbol) === component);
    const used = new Set();
    const inside = reach(own, (next) => {
      if (hooks.has(next) || isPort(next)) used.add(next);
      const folder = folderOf(next);
      return (
        hooks.has(next) ||
        isPort(next) ||
        (folder !== undefined && folder !== component && stories.has(folder))
      );
    });
    if (inside.size > 0) usedBy.set(component, used);
  }

  return readRecords(root, program, checker).map(({ name: record, ...operation }) => {
    const ports = [...recordsOf].filter(([, records]) => records.has(record)).map(([port]) => port);
    const asking = [...hooks]
      .filter((hook) => ports.some((port) => portsOf.get(hook)?.has(port)))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    // A component that has the hook's answer may still look whether the backend has the method.
    const sources = asking.length > 0 ? asking : ports;
    const components = [...stories]
      .filter(([component]) => sources.some((one) => usedBy.get(component)?.has(one)))
      .map(([, story]) => story);
    return { ...operation, hooks: asking.map((hook) => hook.name), components };
  });
}

/** Components that have stories, by name. @param {string} root @returns {Map<string, { name: string, story: string, title: string }>} */
function readStories(root) {
  const folder = join(root, 'stories/components');
  return new Map(
    readdirSync(folder)
      .sort()
      .flatMap((name) => {
        const story = `stories/components/${name}/${name}.stories.tsx`;
        if (insides.includes(name) || !existsSync(join(root, story))) return [];
        const title = /title: '([^']+)'/.exec(readFileSync(join(root, story), 'utf8'))?.[1] ?? name;
        return [[name, { name, story, title }]];
      }),
  );
}

/**
 * The records that `src/contract/all.ts` lists.
 *
 * @param {string} root @param {ts.Program} program @param {ts.TypeChecker} checker
 */
function readRecords(root, program, checker) {
  const all = program.getSourceFile(join(root, 'src/contract/all.ts'));
  /** @type {{ name: string, provider: string, id: string, call: string }[]} */
  const records = [];
  all?.forEachChild(function visit(node) {
    if (ts.isShorthandPropertyAssignment(node)) {
      const symbol = checker.getShorthandAssignmentValueSymbol(node);
      const declaration = symbol && checker.getAliasedSymbol(symbol).valueDeclaration;
      if (declaration) records.push({ name: node.name.text, ...factsOf(declaration) });
    } else node.forEachChild(visit);
  });
  return records;
}

/** @param {ts.Node} record */
function factsOf(record) {
  const text = record.getText();
  /** @param {string} key */
  const read = (key) => new RegExp(`\\b${key}: '([^']+)'`).exec(text)?.[1] ?? '';
  return { provider: read('provider'), id: read('id'), call: `${read('method')} ${read('path')}` };
}

/**
 * What `docs/operations.md` holds.
 *
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function writeOperations(root) {
  const rows = readOperations(root);
  const untouched = rows.filter(({ components }) => components.length === 0).length;
  /** @param {string[]} parts */
  const list = (parts) => (parts.length === 0 ? '–' : parts.join(', '));
  const text = [
    '# From operations to what people press',
    '',
    'Made from the source by `npm run operations`; `npm test` fails where it is out of date. A hook is listed where it asks',
    'for the operation itself, a component where it uses such a hook itself (or, where there is none, the backend): not',
    'where it only shows another component that does. The component leads to its stories.',
    '',
    'Each operation can also be sent by hand in `ApiExplorer`.',
    untouched === 0 ? 'Every one has a component besides.' : `Without a component of its own: ${untouched}.`,
    '',
    ...['elevenlabs', 'jsmon'].flatMap((provider) => [
      `## ${provider === 'elevenlabs' ? 'ElevenLabs' : 'Jsmon'}`,
      '',
      '| operation | hooks | components, each with its stories |',
      '| --- | --- | --- |',
      ...rows
        .filter((row) => row.provider === provider)
        .map(({ id, call, hooks, components }) => {
          const links = components.map(({ name, story, title }) => `[${name}](../${story} '${title}')`);
          return `| \`${id}\`<br>\`${call}\` | ${list(hooks.map((hook) => `\`${hook}\``))} | ${list(links)} |`;
        }),
      '',
    ]),
  ].join('\n');
  const file = join(root, 'docs/operations.md');
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
