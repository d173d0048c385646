import { Refusal } from './Refusal.js';

const largestPageSize = 100;

/** @throws {Refusal} A page cannot be that long. */
export function readPageSize(size: number): void {
  if (size >= 1 && size <= largestPageSize) return;
  throw Refusal.current(
    400,
    'validation_error',
    'invalid_page_size',
    `Page size must be between 1 and ${largestPageSize}.`,
    { param: 'page_size' },
  );
}
