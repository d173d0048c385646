import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import type { Shape } from '../../contract/describe/Shape.js';
import { recordOf } from './forms.js';
import type { Draft, FormField, OperationForm } from './OperationForm.js';
import { valueShape } from './valueShape.js';

type Values = Record<string, unknown>;

/** Path, query and body of one call, by wire names. */
export interface CallValues {
  path: Values;
  query: Values;
  body: Values;
}

/** What a form comes to. */
export interface DraftReading {
  /** What would be sent. Fields that cannot be are left out. */
  values: CallValues;
  /** Why a field cannot be sent, by its key, in the contract's words (`invalid_id`); `missing` where it has to be filled in. */
  problems: Readonly<Record<string, string>>;
  /** Why the whole cannot be, where no single field is at fault, such as `exactly_one_target`; null for nothing. */
  problem: string | null;
}

/** Reads what is typed into a form, by the record that the form was made from: what passes here passes in the client. */
export function readDraft(form: OperationForm, draft: Draft): DraftReading {
  const values: CallValues = { path: {}, query: {}, body: {} };
  const problems: Record<string, string> = {};
  let problem: string | null = null;
  for (const field of form.fields) {
    const read = readField(field, draft);
    if (read === missing) {
      if (field.required) problems[field.key] = 'missing';
    } else if (read === unreadable) problems[field.key] = unreadableWord(field);
    else values[field.where][field.name] = read;
  }
  const record = recordOf(form.key);
  for (const [where, part] of [
    ['path', 'pathParams'],
    ['query', 'query'],
    ['body', 'body'],
  ] as const) {
    const result = safeParse(record?.[part] as GenericSchema, values[where]);
    for (const { path, message } of result.issues ?? []) {
      const key = path?.[0]?.key;
      // The contract's own messages are words; valibot's are sentences that repeat the value.
      const word = /^[a-z_]+$/.test(message) ? message : 'other_kind';
      if (typeof key === 'string') problems[key] ??= word;
      // What a whole needs can only be told once its fields are in order.
      else if (Object.keys(problems).length === 0) problem ??= word;
    }
  }
  // A snippet of them would make another call: in a path, `..` leads elsewhere.
  for (const { key, where, name } of form.fields)
    if (problems[key] !== undefined) Reflect.deleteProperty(values[where], name);
  return { values, problems, problem };
}

const missing = Symbol('missing');
const unreadable = Symbol('unreadable');

function readField({ key, shape, unit }: FormField, draft: Draft): unknown {
  const { mode, text } = draft[key] ?? { mode: 'value', text: '' };
  if (mode === 'null') return null;
  if (mode !== 'value') return mode;
  return readText(valueShape(shape), text, unit === 'ms');
}

function readText(shape: Shape, text: string, isMoment: boolean): unknown {
  const trimmed = text.trim();
  switch (shape.kind) {
    case 'text':
      // A name may begin with a space, and a key's may not: the record decides.
      return text === '' ? missing : whole(shape.form === 'plain' ? text : trimmed);
    case 'word':
    case 'choice':
      return trimmed === '' ? missing : trimmed;
    case 'boolean':
      return trimmed === '' ? missing : trimmed === 'true';
    case 'number':
      return trimmed === '' ? missing : readNumber(trimmed, isMoment);
    case 'list': {
      if (shape.item.kind === 'object' || shape.item.kind === 'either') return readJson(trimmed);
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      if (lines.length === 0) return missing;
      const items = lines.map((line) => readText(shape.item, line.trim(), false));
      return items.includes(unreadable) ? unreadable : items;
    }
    case 'object':
    case 'either':
    case 'any':
      return readJson(trimmed);
  }
}

function readNumber(text: string, isMoment: boolean): unknown {
  if (/^-?\d{1,15}(?:\.\d{1,9})?$/.test(text)) return Number(text);
  // A date without a zone would be another moment on every machine.
  const day = isMoment
    ? /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1]
    : undefined;
  const moment = day !== undefined && isDay(day) ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? unreadable : moment;
}

// Engines take 30 February for 2 March.
function isDay(day: string): boolean {
  const ms = Date.parse(day);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

// Half of a letter cannot be put into an address at all, and `fetch` would replace it so in a body.
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function readJson(text: string): unknown {
  if (text === '') return missing;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return unreadable;
  }
}

function unreadableWord({ shape, unit }: FormField): string {
  if (unit === 'ms') return 'not_a_moment';
  return valueShape(shape).kind === 'number' ? 'not_a_number' : 'not_json';
}
