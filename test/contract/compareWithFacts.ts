import type { GenericSchema } from 'valibot';
import type { AnyOperation } from '../../src/contract/index.js';
import { placesOf } from './placesOf.js';
import type { Place } from './placesOf.js';

/** What the snapshot says of one place; see `scripts/distil.mjs`. */
export interface Fact {
  required: boolean;
  nullable?: boolean;
  enum?: readonly string[];
  types?: readonly string[];
  absentIn?: readonly string[];
  nullIn?: readonly string[];
}

type Facts = Readonly<Record<string, Fact>>;

interface OperationFacts {
  method: string;
  path: string;
  pathParams: Facts;
  query: Facts;
  body: { required: boolean; fields: Facts } | null;
  answer: Facts;
}

export interface Snapshot {
  operations: Readonly<Record<string, OperationFacts>>;
}

type Schemas = Record<'pathParams' | 'query' | 'body' | 'response', GenericSchema>;

/** Our own lists of open enums, by `operation part place`. */
export type OpenEnums = Readonly<Record<string, readonly string[]>>;

/** Names each point in which our records say something else than the snapshot. In no order; empty when they agree. */
export function compareWithFacts(
  operations: readonly AnyOperation[],
  snapshot: Snapshot,
  openEnums: OpenEnums,
): string[] {
  return operations.flatMap((operation) => {
    const facts = snapshot.operations[operation.id];
    if (!facts) return [`${operation.id}: the document has no such operation`];
    return compareOne(operation, facts, openEnums).map((finding) => `${operation.id} ${finding}`);
  });
}

function compareOne(operation: AnyOperation, facts: OperationFacts, openEnums: OpenEnums): string[] {
  const { id, method, path } = operation;
  const schemas: Schemas = operation;
  const findings: string[] = [];
  if (method !== facts.method) findings.push(`method: ${method}, the document says ${facts.method}`);
  if (path !== facts.path) findings.push(`path: ${path}, the document says ${facts.path}`);

  const requestParts = [
    ['path', placesOf(schemas.pathParams), facts.pathParams],
    ['query', placesOf(schemas.query), facts.query],
    ['body', placesOf(schemas.body), facts.body?.fields ?? {}],
  ] as const;
  for (const [part, ours, theirs] of requestParts) {
    for (const name of Object.keys(theirs)) {
      if (!ours.has(name) && !isInside(name)) findings.push(`${part} ${name}: we lack it`);
    }
    findings.push(...compareParts(id, part, ours, theirs, openEnums));
    for (const [place, our, their] of shared(ours, theirs)) {
      if (our.required && !their.required) findings.push(`${part} ${place}: we require it`);
      if (!our.required && their.required) findings.push(`${part} ${place}: the document requires it`);
    }
  }

  const ours = placesOf(schemas.response);
  for (const [place, { required }] of Object.entries(facts.answer)) {
    if (required && !isInside(place) && !ours.has(place) && hasObjectAt(ours, parentOf(place))) {
      findings.push(`answer ${place}: we lack it, and it is required`);
    }
  }
  findings.push(...compareParts(id, 'answer', ours, facts.answer, openEnums));
  for (const [place, our, their] of shared(ours, facts.answer)) {
    if (our.required && (!their.required || their.absentIn)) findings.push(`answer ${place}: we require it`);
    if (their.nullIn && !our.nullable) findings.push(`answer ${place}: we refuse null`);
  }
  return findings;
}

/** What is compared alike in requests and answers. */
function compareParts(
  id: string,
  part: string,
  ours: ReadonlyMap<string, Place>,
  theirs: Facts,
  openEnums: OpenEnums,
): string[] {
  const findings: string[] = [];
  for (const [place, { words }] of ours) {
    const their = theirs[place];
    if (!their && !isInside(place)) findings.push(`${part} ${place}: the document lacks it`);
    const list = words ?? openEnums[`${id} ${part} ${place}`];
    if (list) {
      const [extra, missing] = [without(list, their?.enum ?? []), without(their?.enum ?? [], list)];
      if (!their?.enum) findings.push(`${part} ${place}: the document names no words`);
      else if (extra.length + missing.length > 0) {
        findings.push(
          `${part} ${place}: words differ (${[...extra.map((w) => `+${w}`), ...missing.map((w) => `-${w}`)].join(' ')})`,
        );
      }
    }
  }
  for (const [place, our, their] of shared(ours, theirs)) {
    if (their.nullable && !our.nullable) findings.push(`${part} ${place}: we refuse null`);
  }
  return findings;
}

function shared(ours: ReadonlyMap<string, Place>, theirs: Facts): (readonly [string, Place, Fact])[] {
  return [...ours].flatMap(([place, our]) => {
    const their = theirs[place];
    return their ? [[place, our, their] as const] : [];
  });
}

const without = (words: readonly string[], others: readonly string[]) =>
  words.filter((word) => !others.includes(word));

/** A member of a list or a value of a map, rather than a key. */
const isInside = (place: string) => /(?:\[\]|\{\})$/.test(place);

const parentOf = (place: string) => place.slice(0, Math.max(0, place.lastIndexOf('.')));

const hasObjectAt = (ours: ReadonlyMap<string, Place>, parent: string) =>
  [...ours.keys()].some((place) => !isInside(place) && parentOf(place) === parent);
