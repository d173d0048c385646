import { foldText } from '../../access/foldText.js';

/**
 * Gives the seat that a cell of a spreadsheet names, by the provider's word or by what it is called here; null for
 * none of those that can be given.
 */
export function readSeatCell(
  cell: string,
  seats: readonly string[],
  nameOf: (seat: string) => string,
): string | null {
  const written = foldText(cell).trim();
  return seats.find((seat) => [seat, nameOf(seat)].some((known) => foldText(known) === written)) ?? null;
}
