import * as v from 'valibot';
import { Refusal } from '../answer/Refusal.js';
import { maxUsageBuckets, maxUsageDays } from '../../contract/limits.js';
import type { AnyOperation, CallInput } from '../../contract/operation.js';
import { repeatableName } from './repeatableName.js';
import { unknownField } from './unknownField.js';

type Values = Record<string, unknown>;
type Schema = v.GenericSchema<unknown, Values>;

/**
 * Turns the parts of a call into typed values by the operation's own schemas. The result is deeply frozen: the policy
 * judges it, and the upstream request is built from it and from nothing else.
 *
 * @throws {Refusal} 400, with the field at fault.
 */
export function decodeCall(operation: AnyOperation, parts: CallInput<Values, Values, Values>): CallInput {
  return freeze({
    path: decodePart(operation.pathParams as Schema, parts.path),
    query: decodePart(operation.query as Schema, parts.query),
    body: decodePart(operation.body as Schema, parts.body),
  });
}

function decodePart(schema: Schema, values: Values): Values {
  for (const [name, value] of Object.entries(values)) {
    // Fit by pattern, but a trap for whoever keeps them as keys of a plain object.
    const isTrap = (one: unknown) => typeof one === 'string' && one in Object.prototype;
    if (/(?:_(?:ids?|type)|Id)$/.test(name) && (Array.isArray(value) ? value.some(isTrap) : isTrap(value)))
      throw new Refusal(400, 'invalid_id', 'An id or type was refused.', { param: name });
  }
  const result = v.safeParse(schema, values, { abortEarly: true });
  if (result.success) return result.output;
  throw toRefusal(result.issues[0]);
}

function toRefusal(issue: v.BaseIssue<unknown>): Refusal {
  const name = v.getDotPath(issue);
  const param = repeatableName(name);
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknownField(name);
  if (issue.message === 'exactly_one_target')
    return new Refusal(400, 'exactly_one_target', 'Name exactly one target.');
  if (issue.message === 'invalid_id') return new Refusal(400, 'invalid_id', 'An id was refused.', { param });
  // Messages of the schemas are words of ours; the library's own may quote what was sent.
  const reason = /^[a-z_]{1,40}$/.test(issue.message) ? issue.message : 'wrong_type';
  const bound = typeof issue.requirement === 'number' ? issue.requirement : null;
  const rule = bound === null ? undefined : bounds[issue.type]?.(bound);
  const sentence = sentences[reason] ?? `The request was refused: ${reason}${rule ? `, ${rule}` : ''}.`;
  return new Refusal(400, 'invalid_request', sentence, { param });
}

/** Where the word alone does not say what to ask for instead. */
const sentences: Readonly<Record<string, string>> = {
  not_milliseconds: 'This is before 2020. Times are in milliseconds since 1970, not in seconds.',
  invalid_range: 'The range ends before it begins.',
  range_too_long: `The range is longer than ${maxUsageDays} days: ask for less time.`,
  too_many_buckets: `There would be more than ${maxUsageBuckets} buckets: ask for longer ones, or for less time.`,
  needs_workspace: 'Such a breakdown is of the whole workspace only: include_workspace_metrics must be true.',
};

/** The rule that was broken, by the kind of check: what stands in it is the bound and never what was sent. */
const bounds: Readonly<Record<string, (bound: number) => string>> = {
  min_length: (bound) => `it takes ${bound} or more`,
  max_length: (bound) => `it takes ${bound} at most`,
  min_value: (bound) => `it must be ${bound} or more`,
  max_value: (bound) => `it must be ${bound} or less`,
};

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
