import type { AnyOperation } from '../operation.js';
import type { Field, InputField, Shape, TextForm } from './Shape.js';

/** As much of a schema of valibot's as tells what it takes. A schema with a pipe is its first member with `pipe` added. */
interface Schema {
  type: string;
  pipe?: readonly Action[];
  wrapped?: Schema;
  entries?: Readonly<Record<string, Schema>>;
  item?: Schema;
  options?: readonly unknown[];
  literal?: unknown;
}

interface Action {
  kind: string;
  type: string;
  message?: unknown;
  requirement?: unknown;
}

/**
 * Describes what an operation takes, read off its record's own schemas: the fields of its path, then of its query and
 * body, each in the record's order.
 *
 * Only what one field tells is described: that two of them go together, or exclude each other, shows when the record is
 * asked.
 */
export function describeInput(operation: AnyOperation): readonly InputField[] {
  const parts = [
    ['path', operation.pathParams],
    ['query', operation.query],
    ['body', operation.body],
  ] as const;
  return parts.flatMap(([where, schema]) =>
    describeFields(schema as Schema).map((field) => ({ ...field, where })),
  );
}

function describeFields({ entries = {} }: Schema): Field[] {
  return Object.entries(entries).map(([name, schema]) => {
    const wraps = wrapsOf(schema);
    return {
      name,
      required: !wraps.some((type) => type === 'nullish' || type === 'optional'),
      nullable: wraps.some((type) => type === 'nullish' || type === 'nullable'),
      shape: describeShape(unwrap(schema)),
    };
  });
}

function wrapsOf({ type, wrapped }: Schema): string[] {
  return wrapped ? [type, ...wrapsOf(wrapped)] : [];
}

function unwrap(schema: Schema): Schema {
  return schema.wrapped ? unwrap(schema.wrapped) : schema;
}

function describeShape(schema: Schema): Shape {
  const pipe = schema.pipe ?? [];
  switch (schema.type) {
    case 'string':
      return describeText(pipe);
    case 'number':
      return describeNumber(pipe);
    case 'boolean':
      return { kind: 'boolean' };
    case 'picklist':
      return { kind: 'choice', options: (schema.options ?? []).map(String) };
    case 'literal':
      return { kind: 'choice', options: [String(schema.literal)] };
    case 'array':
      return {
        kind: 'list',
        item: schema.item ? describeShape(unwrap(schema.item)) : { kind: 'any' },
        minItems: boundOf(pipe, 'min_length') ?? 0,
        maxItems: boundOf(pipe, 'max_length'),
      };
    case 'strict_object':
    case 'object':
      return { kind: 'object', fields: describeFields(schema) };
    case 'union':
      return describeUnion((schema.options ?? []) as readonly Schema[], pipe);
    default:
      return { kind: 'any' };
  }
}

function describeText(pipe: readonly Action[]): Shape {
  const word = pipe.find(({ message }) => message === 'invalid_enum');
  if (word) return { kind: 'word', pattern: word.requirement as RegExp };
  return {
    kind: 'text',
    form: formOf(pipe),
    minLength: boundOf(pipe, 'min_length') ?? 0,
    maxLength: boundOf(pipe, 'max_length'),
  };
}

const forms: Readonly<Record<string, TextForm>> = {
  invalid_email: 'email',
  invalid_date: 'moment',
  invalid_id: 'id',
};

function formOf(pipe: readonly Action[]): TextForm {
  const form = pipe.map(({ message }) => forms[String(message)]).find((one) => one !== undefined) ?? 'plain';
  // The two kinds of ids are told apart by what only one of them does: it has a second spelling.
  return form === 'id' && pipe.some(({ type }) => type === 'to_lower_case') ? 'uuid' : form;
}

function describeNumber(pipe: readonly Action[]): Shape {
  return {
    kind: 'number',
    integer: pipe.some(({ type }) => type === 'integer' || type === 'safe_integer'),
    min: boundOf(pipe, 'min_value'),
    max: boundOf(pipe, 'max_value'),
  };
}

/** What stands for the same value in a URL alone (digits for a number, one value for a list of one) is left out. */
function describeUnion(options: readonly Schema[], pipe: readonly Action[]): Shape {
  const values = options.filter((one) => !one.pipe?.some(({ type }) => type === 'transform'));
  // A bound may stand after the union as well as in its members.
  const members = (values.length > 0 ? values : options).map((one) =>
    describeShape(unwrap({ ...one, pipe: [...(one.pipe ?? []), ...pipe.slice(1)] })),
  );
  // A union in a union is one with more members.
  const shapes = members.flatMap((one) => (one.kind === 'either' ? one.shapes : [one]));
  const words = shapes.flatMap((one) => (one.kind === 'choice' ? one.options : []));
  const others = shapes.filter(({ kind }) => kind !== 'choice');
  const choice: Shape[] = words.length > 0 ? [{ kind: 'choice', options: words }] : [];
  const all = [...others, ...choice];
  const [only, ...more] = all;
  return only && more.length === 0 ? only : { kind: 'either', shapes: all };
}

function boundOf(pipe: readonly Action[], type: string): number | null {
  const bound = pipe.find((action) => action.type === type)?.requirement;
  return typeof bound === 'number' ? bound : null;
}
