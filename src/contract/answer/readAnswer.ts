import { safeParse } from 'valibot';
import type { BaseIssue, GenericSchema } from 'valibot';
import type { AnyOperation } from '../operation.js';
import { kindOf } from './readPart.js';
import type { UnreadKind } from './readPart.js';

export type { UnreadKind } from './readPart.js';

/** Something in an answer that could not be read, and that the rest was read without. */
export interface Unread {
  /** Members of a list that were left out, or fields that are taken for not told. */
  kind: UnreadKind;
  /** What was at fault: `voices[].voice_id` is that key of any member of `voices`. Never a value, nor a key of a map. */
  place: string;
  /** How many there were. */
  count: number;
}

/** What an operation's record makes of an answer. */
export type ReadAnswer =
  | { isRead: true; value: unknown; unread: readonly Unread[] }
  /** What is necessary was not there, or of another shape, in these places. */
  | { isRead: false; places: readonly string[] };

/** Reads the JSON of a success by an operation's record, leaving out what cannot be read wherever that can be. */
export function readAnswer({ response }: Pick<AnyOperation, 'response'>, body: unknown): ReadAnswer {
  const { typed, output, issues = [] } = safeParse(response as GenericSchema, body);
  const faults = issues.filter((issue) => kindOf(issue) === null);
  if (!typed || faults.length > 0) return { isRead: false, places: faults.map(placeOf) };
  const unread = new Map<string, Unread>();
  for (const issue of issues) {
    const kind = kindOf(issue) ?? 'field';
    const place = placeOf(issue);
    const count = (unread.get(`${kind} ${place}`)?.count ?? 0) + 1;
    unread.set(`${kind} ${place}`, { kind, place, count });
  }
  return { isRead: true, value: output, unread: [...unread.values()] };
}

/** How many members of lists were left out. */
export function countEntries(unread: readonly Unread[]): number {
  return unread.reduce((sum, { kind, count }) => (kind === 'entry' ? sum + count : sum), 0);
}

function placeOf({ path }: BaseIssue<unknown>): string {
  return (path ?? []).reduce((place, { type, key }) => {
    if (type === 'array') return `${place}[]`;
    // The keys of a map are data.
    if (type === 'unknown') return `${place}{}`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}
