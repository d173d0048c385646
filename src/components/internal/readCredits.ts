/** Reads a limit as it was typed: null for none, `wrong` for what is no whole number from 0 on. */
export function readCredits(typed: string): number | null | 'wrong' {
  // Spaces between thousands are common; a comma or a full stop there would be read differently from land to land.
  const digits = typed.replaceAll(/[\s\u00a0\u202f]/g, '');
  if (digits === '') return null;
  const credits = /^\d{1,15}$/.test(digits) ? Number(digits) : NaN;
  return Number.isSafeInteger(credits) ? credits : 'wrong';
}
