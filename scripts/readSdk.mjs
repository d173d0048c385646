import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** @typedef {{ [key: string]: any }} Node A piece of an OpenAPI document. */

/**
 * Reads what one release of the provider's official SDK takes for an answer, as an OpenAPI document of nothing but
 * answers: `distil` then makes the same facts of it as of the provider's own document.
 *
 * A release says it in two places: each client names the method, the path and the type that it parses the answer with,
 * and the declaration of that type (`namespace X { interface Raw … }`) names the wire's fields.
 *
 * @param {string} folder The unpacked package, such as `npm pack @elevenlabs/elevenlabs-js@2.73.0` gives it.
 * @param {(method: string, path: string) => string | undefined} idOf The operation at a method and a path whose holes
 *   are `{}`; undefined for one that does not matter.
 * @returns {{ release: string, document: Node }}
 */
export function readSdk(folder, idOf) {
  /** @type {Record<string, Node>} */
  const paths = {};
  /** @type {Record<string, Node>} */
  const schemas = {};
  const clients = readdirSync(join(folder, 'api'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\bclient\/Client\.js$/.test(file.replaceAll('\\', '/')))
    .sort();
  for (const client of clients.map((file) => join(folder, 'api', file))) {
    for (const { method, path, type } of callsOf(readFileSync(client, 'utf8'))) {
      const operationId = idOf(method, path);
      const file = operationId && fileOf(folder, type.split('.'));
      if (!operationId || !file) continue;
      const schema = refer(folder, file, 'Raw', schemas);
      const responses = { 200: { content: { 'application/json': { schema } } } };
      paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId, responses } };
    }
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { release: String(version).replace(/^v/, ''), document: { paths, components: { schemas } } };
}

/** Each request of a client that parses its answer. @param {string} source */
function callsOf(source) {
  return source.split(/core\.fetcher\)?\(/).flatMap((call) => {
    const path = /url: [^\n]*?(["`])(v\d\/[^\n]*)\1/.exec(call)?.[2];
    const method = /method: "(\w+)"/.exec(call)?.[1];
    const type = /serializers\.([\w.]+)\.parseOrThrow\(_response\.body/.exec(call)?.[1];
    return path && method && type
      ? [{ method, path: `/${path.replace(/\$\{.*?\}(?=\/|$)/g, '{}')}`, type }]
      : [];
  });
}

/** Where a type of the serializers is declared. @param {string} folder @param {readonly string[]} name */
function fileOf(folder, name) {
  const resources = (/** @type {readonly string[]} */ names) => names.flatMap((one) => ['resources', one]);
  const inClient = [...resources(name.slice(0, -2)), 'client', `${name.at(-2)}.d.ts`];
  const inTypes = [...resources(name.slice(0, -1)), 'types', `${name.at(-1)}.d.ts`];
  return [inTypes, inClient]
    .map((parts) => join(folder, 'serialization', ...parts))
    .find((file) => existsSync(file));
}

/**
 * A reference to one name in the namespace that a file declares, which is read if it was not before.
 *
 * @param {string} folder @param {string} file @param {string} name @param {Record<string, Node>} schemas
 * @returns {Node}
 */
function refer(folder, file, name, schemas) {
  const id = `${relative(folder, file)}#${name}`.replaceAll('/', ':');
  if (!(id in schemas)) {
    schemas[id] = {};
    Object.assign(/** @type {Node} */ (schemas[id]), readType(folder, file, name, schemas));
  }
  return { $ref: `#/components/schemas/${encodeURIComponent(id)}` };
}

/**
 * @param {string} folder @param {string} file @param {string} name @param {Record<string, Node>} schemas
 * @returns {Node}
 */
function readType(folder, file, name, schemas) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  /** @type {Map<string, string>} */
  const imports = new Map();
  /** @type {ts.Statement[]} */
  const declared = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const named = statement.importClause?.namedBindings;
      const from = join(dirname(file), `${statement.moduleSpecifier.text}.d.ts`);
      if (named && ts.isNamedImports(named))
        for (const { name: one } of named.elements) imports.set(one.text, from);
    }
    if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body))
      declared.push(...statement.body.statements);
  }

  /** @param {ts.Node} node @returns {Node} */
  const referTo = (node) => {
    const [first = '', ...rest] = node.getText(source).split('.');
    const from = imports.get(first);
    if (from) return refer(folder, from, rest.at(-1) ?? 'Raw', schemas);
    // A type that holds itself names itself by the way from the root, and one beside it by the namespace's name.
    const path = first === 'serializers' ? rest : [first, ...rest];
    const far = path.length > 1 ? fileOf(folder, path.slice(0, -1)) : undefined;
    return refer(folder, far ?? file, path.at(-1) ?? 'Raw', schemas);
  };

  /** @param {ts.TypeNode} node @returns {Node} */
  const read = (node) => {
    if (ts.isParenthesizedTypeNode(node)) return read(node.type);
    if (ts.isUnionTypeNode(node)) {
      const words = node.types.filter((one) => ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal));
      if (words.length === node.types.length) return { type: 'string', enum: words.map(wordOf) };
      return { anyOf: node.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword).map(read) };
    }
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: read(node.elementType) };
    if (ts.isLiteralTypeNode(node))
      return node.literal.kind === ts.SyntaxKind.NullKeyword
        ? { type: 'null' }
        : { type: 'string', const: wordOf(node) };
    if (ts.isTypeLiteralNode(node)) return readMembers(node.members);
    if (ts.isTypeReferenceNode(node)) {
      const [, value] = node.typeArguments ?? [];
      return node.typeName.getText(source) === 'Record' && value
        ? { type: 'object', additionalProperties: read(value) }
        : referTo(node.typeName);
    }
    const type = keywords.get(node.kind);
    return type === undefined ? {} : { type };
  };

  /** @param {ts.TypeNode} node */
  const wordOf = (node) => node.getText(source).slice(1, -1);

  /** @param {ts.NodeArray<ts.TypeElement>} members @returns {Node} */
  const readMembers = (members) => {
    const fields = members.filter(ts.isPropertySignature);
    /** @param {ts.PropertySignature} field */
    const nameOf = ({ name: one }) => one.getText(source).replace(/^["']|["']$/g, '');
    return {
      type: 'object',
      properties: Object.fromEntries(
        fields.map((field) => [nameOf(field), field.type ? read(field.type) : {}]),
      ),
      required: fields.filter(({ questionToken }) => !questionToken).map(nameOf),
    };
  };

  for (const one of declared) {
    if (ts.isTypeAliasDeclaration(one) && one.name.text === name) return read(one.type);
    if (ts.isInterfaceDeclaration(one) && one.name.text === name) {
      const bases = (one.heritageClauses ?? []).flatMap(({ types }) =>
        types.map(({ expression }) => referTo(expression)),
      );
      return bases.length > 0 ? { allOf: [...bases, readMembers(one.members)] } : readMembers(one.members);
    }
  }
  throw new Error(`${file} declares no ${name}.`);
}

/** @type {ReadonlyMap<ts.SyntaxKind, string>} */
const keywords = new Map([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
]);
