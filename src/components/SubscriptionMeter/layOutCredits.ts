import type { Subscription } from '../../hooks/index.js';
import type { BarPiece } from '../internal/MeterBar.js';

/** Where things stand on the bar of credits. What is null is not there. */
export interface CreditLayout {
  /** What the plan includes. */
  plan: BarPiece | null;
  /** How far beyond it they may go, to scale. */
  extension: BarPiece | null;
  /** They may go on without end, which no scale shows. */
  open: BarPiece | null;
  /** Used of what the plan includes. */
  used: BarPiece | null;
  /** Used beyond it. */
  over: BarPiece | null;
  /** Used by the end of the period, if it goes on so. */
  expected: BarPiece | null;
}

/** What stands for "without end". */
const openShare = 0.08;
/** The least that can be seen. */
const leastShare = 0.004;

/** Credits of which it is told how many are used and included. */
export interface CountedCredits extends Pick<Subscription['credits'], 'extension'> {
  used: number;
  limit: number;
}

/** Lays out credits on one scale, which begins at nothing and holds everything that was used and may be. */
export function layOutCredits(
  { used, limit, extension }: CountedCredits,
  expected: number | null,
): CreditLayout {
  const isOpen = extension === 'unlimited';
  const beyond = typeof extension === 'number' ? extension : 0;
  // Beyond what is allowed nothing can be used, whatever the pace.
  const goal = isOpen ? (expected ?? 0) : Math.min(expected ?? 0, Math.max(limit + beyond, used));
  const most = Math.max(limit + beyond, used, goal) || 1;
  const end = isOpen ? 1 - openShare : 1;
  const place = (credits: number) => (credits / most) * end;
  const piece = (from: number, to: number): BarPiece | null =>
    to > from ? { from: place(from), to: Math.max(place(to), place(from) + leastShare) } : null;

  return {
    plan: piece(0, limit),
    extension: piece(limit, limit + beyond),
    open: isOpen ? { from: place(Math.max(limit, used)), to: 1 } : null,
    used: piece(0, Math.min(used, limit)),
    over: piece(limit, used),
    expected: piece(used, goal),
  };
}
