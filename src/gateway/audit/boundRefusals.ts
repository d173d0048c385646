import type { CallRecord } from './createAudit.js';

/** Refusals of one kind that stand in the log before the others are only counted. */
const mostInWindow = 20;
const windowMs = 60_000;

/** Kinds kept before those whose time is over are dropped. */
const tidyAbove = 1_000;

/**
 * Bounds how many refusals somebody can write into the log: of one caller's calls of one operation that were refused
 * with one code, so many in a minute. A flood of one kind hides no other kind.
 *
 * @returns How many were left out before this record; null when it is left out itself. What came to the provider, or may
 *   have, is never left out.
 */
export function boundRefusals(): (record: CallRecord, atMs: number) => number | null {
  const kinds = new Map<string, { endsAtMs: number; count: number; omitted: number }>();
  return ({ decision, caller, provider, operation, code }, atMs) => {
    if (decision === 'allowed') return 0;
    const name = JSON.stringify([caller.id, provider, operation, code]);
    const found = kinds.get(name);
    if (found !== undefined && atMs < found.endsAtMs && found.count >= mostInWindow) {
      found.omitted += 1;
      return null;
    }
    const isNew = found === undefined || atMs >= found.endsAtMs;
    const { endsAtMs, count } = isNew ? { endsAtMs: atMs + windowMs, count: 0 } : found;
    kinds.set(name, { endsAtMs, count: count + 1, omitted: 0 });
    if (kinds.size > tidyAbove)
      for (const [other, kind] of kinds) if (atMs >= kind.endsAtMs) kinds.delete(other);
    return found?.omitted ?? 0;
  };
}
