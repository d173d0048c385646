import { seatTypes } from '../../contract/elevenlabs/members.js';
import type { SeatType } from '../../contract/elevenlabs/members.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';

/** Gives the provider's word for a seat; undefined for none. @throws {InvalidInputError} It has no such seat. */
export function readSeat(seat: string | undefined): SeatType | undefined {
  if (seat === undefined) return undefined;
  const known = seatTypes.find((one) => one === seat);
  if (known === undefined) throw new InvalidInputError('The provider has no such seat.');
  return known;
}
