import type { Subscription } from '../../hooks/index.js';

/** What can be said of a period's end from the credits used so far. */
export type CreditProjection =
  /** The period that the numbers are of is over. */
  | { kind: 'ended' }
  /** Everything that can be used is used. */
  | { kind: 'spent' }
  | { kind: 'unused' }
  /** It is not told how many are used, or how many there are. */
  | { kind: 'uncounted' }
  /** It is not told when counting began, or when it begins anew. */
  | { kind: 'untold' }
  /** Too little of the period has passed. */
  | { kind: 'early'; tellsFrom: Date }
  | {
      kind: 'paced';
      /** Whole days that the pace is taken from. */
      days: number;
      /** Credits by the end of the period, were there no bound. */
      expected: number;
      /** `beyond`: more than the plan includes, as far as is allowed. `gone`: all that can be used, before the end. */
      verdict: 'within' | 'beyond' | 'gone';
      /** When the plan's credits (`beyond`), or all of them (`gone`), are used up; null where they are by now. */
      at: Date | null;
    };

const dayMs = 86_400_000;

/** The part of a period that has to pass before its pace says anything: three days of a month. */
const tellingShare = 0.1;

/**
 * Carries the pace since the period began, in credits a millisecond, on to its end. Nothing else is known to it: no
 * week days, no season.
 */
export function projectCredits(credits: Subscription['credits'], now: Date): CreditProjection {
  const { used, limit, extension, resetsAt, since } = credits;
  if (resetsAt && resetsAt <= now) return { kind: 'ended' };
  if (used === null || limit === null) return { kind: 'uncounted' };
  const most = typeof extension === 'number' ? limit + extension : Infinity;
  if (used >= most) return { kind: 'spent' };
  if (used <= 0) return { kind: 'unused' };
  if (!resetsAt || !since || since >= resetsAt) return { kind: 'untold' };

  const [beganMs, endMs] = [since.getTime(), resetsAt.getTime()];
  const tellsFromMs = beganMs + (endMs - beganMs) * tellingShare;
  if (now.getTime() < tellsFromMs) return { kind: 'early', tellsFrom: new Date(tellsFromMs) };

  const passedMs = now.getTime() - beganMs;
  const expected = Math.round(used * ((endMs - beganMs) / passedMs));
  const reaches = (bound: number) => (bound <= used ? null : new Date(beganMs + (bound / used) * passedMs));
  const pace = { kind: 'paced', days: Math.floor(passedMs / dayMs), expected } as const;
  if (expected > most) return { ...pace, verdict: 'gone', at: reaches(most) };
  if (expected > limit) return { ...pace, verdict: 'beyond', at: reaches(limit) };
  return { ...pace, verdict: 'within', at: null };
}
