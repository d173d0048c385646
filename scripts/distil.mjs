/**
 * What is kept of one value of a document.
 *
 * @typedef {object} Fact
 * @property {boolean} required A caller must send it; or an answer always has it.
 * @property {boolean} [nullable] It may be null.
 * @property {string[]} [enum] The words that it is one of.
 * @property {string[]} [types] Of answers alone: the JSON types that it is of, but for `null`.
 * @property {string[]} [absentIn] The releases of the official SDK that take an answer without it, though the document
 *   requires it.
 * @property {string[]} [nullIn] The releases that take null for it, though the document does not.
 *
 * @typedef {object} OperationFacts
 * @property {string} method
 * @property {string} path
 * @property {Record<string, Fact>} pathParams By name. Headers and cookies are left out.
 * @property {Record<string, Fact>} query
 * @property {{ required: boolean, fields: Record<string, Fact> } | null} body Fields by place.
 * @property {Record<string, Fact>} answer The JSON of status 200 by place: `voices[].labels{}` is the value of any
 *   key of `labels` of any member of `voices`.
 *
 * @typedef {object} Facts
 * @property {string} snapshot The day on which the document was taken, where it says so.
 * @property {string[]} [sdk] The releases of the official SDK that were read beside it.
 * @property {Record<string, OperationFacts>} operations By operation id.
 *
 * @typedef {{ [key: string]: any }} Node A piece of the document, whose form is whatever its author wrote.
 */

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * Boils an OpenAPI 3 document down to the facts that our records are held against.
 *
 * @param {Node} document
 * @param {(operationId: string) => boolean} [isWanted] By default every operation that has an id.
 * @returns {Facts}
 */
export function distil(document, isWanted = () => true) {
  /** @type {Facts['operations']} */
  const operations = {};
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods) {
      const operation = item[method];
      const id = operation?.operationId;
      if (id !== undefined && isWanted(id)) {
        operations[id] = distilOperation(document, path, method, item, operation);
      }
    }
  }
  return { snapshot: document['x-contract']?.snapshot ?? '', operations: sorted(operations) };
}

/**
 * @param {Node} document @param {string} path @param {string} method @param {Node} item @param {Node} operation
 * @returns {OperationFacts}
 */
function distilOperation(document, path, method, item, operation) {
  // A parameter of the operation replaces its namesake of the whole path.
  const parameters = new Map(
    [...(item.parameters ?? []), ...(operation.parameters ?? [])]
      .map((parameter) => resolve(document, parameter))
      .map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]),
  );
  /** @param {string} where */
  const inside = (where) =>
    sorted(
      Object.fromEntries(
        [...parameters.values()]
          .filter((parameter) => parameter.in === where)
          .map((parameter) => [
            parameter.name,
            factOf(document, parameter.schema ?? {}, parameter.required === true),
          ]),
      ),
    );
  const body = resolve(document, operation.requestBody ?? {});
  const answer = resolve(document, operation.responses?.['200'] ?? {});
  return {
    method: method.toUpperCase(),
    path,
    pathParams: inside('path'),
    query: inside('query'),
    body: operation.requestBody
      ? { required: body.required === true, fields: places(document, jsonSchema(body), false) }
      : null,
    answer: places(document, jsonSchema(answer), true),
  };
}

/** @param {Node} holder @returns {Node} */
function jsonSchema(holder) {
  const content = Object.entries(holder.content ?? {});
  const json = content.find(([type]) => /^application\/(.+\+)?json\b/.test(type));
  return /** @type {Node} */ (json?.[1])?.schema ?? {};
}

/**
 * Adds what releases of the official SDK take for an answer beyond what the document does.
 *
 * @param {Facts} facts Of the document.
 * @param {readonly { release: string, facts: Facts }[]} releases The oldest first; see `readSdk`.
 * @returns {Facts}
 */
export function withReleases(facts, releases) {
  /** @param {string} id @param {string} place @param {Fact} fact @returns {Fact} */
  const widened = (id, place, fact) => {
    /** @param {(answer: Record<string, Fact>) => boolean} takes */
    const of = (takes) =>
      releases.filter((one) => takes(one.facts.operations[id]?.answer ?? {})).map(({ release }) => release);
    const canLack = fact.required && !isInside(place);
    const absentIn = of((answer) => canLack && knows(answer, parentOf(place)) && !answer[place]?.required);
    const nullIn = of((answer) => !fact.nullable && answer[place]?.nullable === true);
    return {
      ...fact,
      ...(absentIn.length > 0 ? { absentIn } : {}),
      ...(nullIn.length > 0 ? { nullIn } : {}),
    };
  };
  return {
    ...facts,
    sdk: releases.map(({ release }) => release),
    operations: Object.fromEntries(
      Object.entries(facts.operations).map(([id, operation]) => [
        id,
        {
          ...operation,
          answer: Object.fromEntries(
            Object.entries(operation.answer).map(([place, fact]) => [place, widened(id, place, fact)]),
          ),
        },
      ]),
    ),
  };
}

/** A member of a list or a value of a map, rather than a key. @param {string} place */
const isInside = (place) => /(?:\[\]|\{\})$/.test(place);

/** @param {string} place */
const parentOf = (place) => place.slice(0, Math.max(0, place.lastIndexOf('.')));

/** Whether there is an object at a place whose keys are known. @param {Record<string, Fact>} answer @param {string} parent */
const knows = (answer, parent) =>
  Object.keys(answer).some((place) => !isInside(place) && parentOf(place) === parent);

/** @param {Node} document @param {Node} schema @param {boolean} typed Whether to tell of each place what types it is of. */
function places(document, schema, typed) {
  /** @type {Record<string, Fact>} */
  const found = {};
  collect(document, schema, '', found, [], typed);
  return sorted(found);
}

/**
 * Writes a fact for every place below a schema. A schema inside itself is written once.
 *
 * @param {Node} document @param {Node} schema @param {string} prefix @param {Record<string, Fact>} found
 * @param {readonly string[]} above @param {boolean} typed
 */
function collect(document, schema, prefix, found, above, typed) {
  const all = variants(document, schema, above);
  const objects = all.map(({ node }) => node).filter((node) => node.properties);
  for (const { node, path } of all) {
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const place = prefix === '' ? name : `${prefix}.${name}`;
      // Where a value may follow one of several schemas, only what all of them require is sure to be there.
      const isRequired = objects.every((one) => (one.required ?? []).includes(name));
      found[place] = { ...found[place], ...factOf(document, property, isRequired, typed) };
      collect(document, property, place, found, path, typed);
    }
    if (node.items) step(document, node.items, `${prefix}[]`, found, path, typed);
    if (typeof node.additionalProperties === 'object') {
      step(document, node.additionalProperties, `${prefix}{}`, found, path, typed);
    }
  }
}

/**
 * Members of a list and values of a map have a place of their own only where there is something to tell of them.
 *
 * @param {Node} document @param {Node} schema @param {string} place @param {Record<string, Fact>} found
 * @param {readonly string[]} above @param {boolean} typed
 */
function step(document, schema, place, found, above, typed) {
  const fact = factOf(document, schema, true, typed);
  if (fact.enum || fact.nullable || fact.types) found[place] = fact;
  collect(document, schema, place, found, above, typed);
}

/**
 * @param {Node} document @param {Node} schema @param {boolean} required @param {boolean} [typed] @returns {Fact}
 */
function factOf(document, schema, required, typed = false) {
  const all = variants(document, schema, []).map(({ node }) => node);
  const isNullable = all.some(
    (node) =>
      node.type === 'null' ||
      node.nullable === true ||
      (Array.isArray(node.type) && node.type.includes('null')) ||
      (Array.isArray(node.enum) && node.enum.includes(null)),
  );
  const rest = all.filter((node) => node.type !== 'null');
  // Words that stand beside an `anyOf` hold for each of its schemas.
  const shared = schema.anyOf && schema.enum;
  const words = rest.map((node) => (node.const === undefined ? (node.enum ?? shared) : [node.const]));
  // A place that may also hold something else, such as a number or free text, is not a choice of words.
  const isChoice = words.length > 0 && words.every(Array.isArray);
  const types = typed ? [...new Set(rest.flatMap(typesOf))].sort() : [];
  return {
    required,
    ...(isNullable ? { nullable: true } : {}),
    ...(isChoice ? { enum: [...new Set(words.flat())].filter((word) => word !== null).map(String) } : {}),
    ...(types.length > 0 ? { types } : {}),
  };
}

/** The JSON types of a schema, but for `null`. @param {Node} node @returns {string[]} */
function typesOf({ type, enum: words, const: word, properties, items }) {
  const named = [type ?? []].flat().filter((/** @type {string} */ one) => one !== 'null');
  if (named.length > 0) return named;
  if (properties) return ['object'];
  if (items) return ['array'];
  return words || word !== undefined ? ['string'] : [];
}

/**
 * The schemas that a value may follow, with references resolved. What must hold together (`allOf`) is put together.
 *
 * @param {Node} document @param {Node} schema @param {readonly string[]} above References that led here.
 * @returns {{ node: Node, path: readonly string[] }[]}
 */
function variants(document, schema, above) {
  if (typeof schema !== 'object' || schema === null) return [];
  if (typeof schema.$ref === 'string') {
    if (above.includes(schema.$ref)) return [];
    return variants(document, lookUp(document, schema.$ref), [...above, schema.$ref]);
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.flatMap((/** @type {Node} */ choice) => variants(document, choice, above));
  if (schema.allOf) {
    const parts = [...schema.allOf, { ...schema, allOf: undefined }].flatMap((part) =>
      variants(document, part, above),
    );
    return [
      { node: parts.map(({ node }) => node).reduce(together, {}), path: parts.flatMap(({ path }) => path) },
    ];
  }
  return [{ node: schema, path: above }];
}

/** @param {Node} a @param {Node} b @returns {Node} */
function together(a, b) {
  return {
    ...a,
    ...Object.fromEntries(Object.entries(b).filter(([, value]) => value !== undefined)),
    properties: { ...a.properties, ...b.properties },
    required: [...(a.required ?? []), ...(b.required ?? [])],
  };
}

/** @param {Node} document @param {Node} node @returns {Node} */
function resolve(document, node) {
  return typeof node.$ref === 'string' ? resolve(document, lookUp(document, node.$ref)) : node;
}

/** @param {Node} document @param {string} reference @returns {Node} */
function lookUp(document, reference) {
  const target = reference
    .replace(/^#\//, '')
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((/** @type {Node | undefined} */ node, part) => node?.[part], document);
  if (!target) throw new Error(`The document refers to ${reference}, which it does not hold.`);
  return target;
}

/** By key, so that the snapshot changes only where a fact did. @template T @param {Record<string, T>} record */
function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
