import { countSeats } from '../state/countSeats.js';
import type { State } from '../state/State.js';
import type { SeatKind } from '../types.js';
import { refuse } from './refuse.js';

/** @throws {Refusal} Fewer seats of a kind are free than are wanted. */
export function requireSeats(state: State, kind: SeatKind, wanted: number): void {
  if (wanted <= countSeats(state)[kind].free) return;
  refuse('seat_limit', 'Your subscription has no seat of this type left. Add seats or lock somebody out.');
}
