import type { CommonMessages } from '../../locales/Messages.js';

/** What a seat is called; the provider's own word where it is not one that is known. */
export function seatName(m: CommonMessages, seat: string): string {
  const { seats } = m.common;
  return Object.hasOwn(seats, seat) ? seats[seat as keyof typeof seats] : seat;
}
