import { checkAddress } from '../RecipientField/checkAddress.js';

/** Whether a cell is an address and nothing else, with no mark in it that may have been meant to separate cells. */
export function isAlone(cell: string): boolean {
  return cell.includes('@') && !cell.includes('|') && checkAddress(cell) === 'ok';
}
