import type { GenericSchema } from 'valibot';
import type { Fact } from './compareWithFacts.js';

/** How an answer that is made up differs from the next. */
export const variants = ['full', 'minimal', 'null', 'unknown-word', 'extra-key', 'one-bad-member'] as const;
export type Variant = (typeof variants)[number];

/** A word as no list of the provider's has one: with a capital, a dash, a dot and a letter of another language. */
const oddWord = 'Non-default.GRÖSSE';

/** One value of an answer, from whichever source it is known. */
interface Node {
  /** The answer is taken without it, or with null for it, by some source. */
  canLack: boolean;
  canBeNull: boolean;
  words: readonly string[];
  types: readonly string[];
  fields: Map<string, Node>;
  item: Node | null;
  value: Node | null;
}

const leaf = (more: Partial<Node> = {}): Node => ({
  canLack: false,
  canBeNull: false,
  words: [],
  types: [],
  fields: new Map(),
  item: null,
  value: null,
  ...more,
});

/** An answer by what the document and the releases of the official SDK say of it. */
export function answerOfFacts(facts: Readonly<Record<string, Fact>>, variant: Variant): unknown {
  const root = leaf();
  for (const [place, fact] of Object.entries(facts)) {
    let node = root;
    for (const step of place.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? []) {
      if (step === '[]') node = node.item ??= leaf();
      else if (step === '{}') node = node.value ??= leaf();
      else {
        const known = node.fields.get(step) ?? leaf();
        node.fields.set(step, known);
        node = known;
      }
    }
    node.canLack = !fact.required || fact.absentIn !== undefined;
    node.canBeNull = fact.nullable === true || fact.nullIn !== undefined;
    node.words = fact.enum ?? [];
    node.types = fact.types ?? [];
  }
  return write(root, variant);
}

interface Walkable {
  type: string;
  wrapped?: Walkable;
  entries?: Readonly<Record<string, Walkable>>;
  item?: Walkable;
  key?: Walkable;
  value?: Walkable;
  options?: readonly Walkable[];
}

/** An answer by what our own record says of it; undefined where the record takes anything. */
export function answerOfRecord(response: GenericSchema, variant: Variant): unknown {
  const root = nodeOf(response);
  return isEmpty(root) ? undefined : write(root, variant);
}

function nodeOf(schema: Walkable): Node {
  if (schema.wrapped) {
    const inner = nodeOf(schema.wrapped);
    return {
      ...inner,
      canLack: inner.canLack || schema.type !== 'nullable',
      canBeNull: inner.canBeNull || schema.type !== 'optional',
    };
  }
  if (schema.entries)
    return leaf({
      fields: new Map(Object.entries(schema.entries).map(([name, inner]) => [name, nodeOf(inner)])),
    });
  if (schema.item) return leaf({ item: nodeOf(schema.item) });
  if (schema.key && schema.value) return leaf({ value: nodeOf(schema.value) });
  if (schema.options) return nodeOf(schema.options[0] ?? { type: 'string' });
  // A row of a table is looked at as a whole.
  return schema.type === 'custom' ? leaf({ types: ['array'] }) : leaf({ types: [schema.type] });
}

const isEmpty = ({ fields, item, value, types }: Node) =>
  fields.size === 0 && item === null && value === null && !types.includes('array');

function write(node: Node, variant: Variant): unknown {
  const { fields, item, value, types, words } = node;
  if (fields.size > 0) {
    const entries = [...fields].flatMap(([name, field]) => {
      if (variant === 'null' && field.canBeNull) return [[name, null]];
      if ((variant === 'minimal' || variant === 'null') && field.canLack) return [];
      return [[name, write(field, variant)]];
    });
    return {
      ...Object.fromEntries(entries),
      ...(variant === 'extra-key' ? { colour_of_next_year: { a: 1 } } : {}),
    };
  }
  const bad = variant === 'one-bad-member';
  if (item) return [write(item, variant), ...(bad ? [badFor(item)] : [])];
  if (value) return { one: write(value, variant), ...(bad ? { two: badFor(value) } : {}) };
  if (types.includes('array')) return [];
  if (types.includes('object')) return {};
  if (types.includes('boolean')) return true;
  if (types.some((type) => type === 'number' || type === 'integer')) return 7;
  return variant === 'unknown-word' ? oddWord : (words[0] ?? 'text');
}

/** What can be read as no such member: neither an object nor a text. */
const badFor = ({ types }: Node) => (types.some((type) => type === 'number' || type === 'integer') ? 'x' : 7);
