import * as v from 'valibot';
import type { AnyOperation } from './operation.js';

/** What may come in an answer that is no JSON. */
export interface BinaryRule {
  /** The media types that pass, in small letters and without parameters. */
  types: readonly string[];
  maxBytes: number;
}

/** The schema of an answer that is bytes: what a client gives is a `Blob` of one of the types. */
export interface BinarySchema extends v.CustomSchema<Blob, undefined> {
  readonly binary: BinaryRule;
  /** Gives a success as a Blob of the rule's own type, since an object URL of a page would be a page; null for other bytes. */
  readonly readBytes: (response: Response) => Promise<Blob | null>;
}

/**
 * The response of an operation that answers bytes. They pass the gateway unread once type and size are checked, and
 * nothing is taken out of them: only for what holds no text.
 */
/* @__NO_SIDE_EFFECTS__ */
export function binary(rule: BinaryRule): BinarySchema {
  // By its tag, since a page's test may run with two kinds of Blob.
  const isBlob = (value: unknown) => /^\[object (?:Blob|File)\]$/.test(Object.prototype.toString.call(value));
  return Object.assign(v.custom<Blob>(isBlob), {
    binary: rule,
    readBytes: async (response: Response) => {
      const type = readMediaType(rule, response.headers.get('content-type'));
      const blob = type === null ? null : await response.blob();
      return blob && type !== null && blob.size <= rule.maxBytes ? blob.slice(0, blob.size, type) : null;
    },
  });
}

/** Says what bytes an operation may answer; null for one that answers JSON. */
export function binaryOf({ response }: Pick<AnyOperation, 'response'>): BinaryRule | null {
  return (response as Partial<BinarySchema>).binary ?? null;
}

/** The one of the rule's types that a `Content-Type` names; null for any other. */
export function readMediaType({ types }: BinaryRule, contentType: string | null): string | null {
  const named = (contentType ?? '').split(';')[0]?.trim().toLowerCase();
  return types.find((type) => type === named) ?? null;
}
