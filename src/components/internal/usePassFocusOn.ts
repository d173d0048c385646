/**
 * Before a row goes, hands focus that is in it to the row after it, or before it, or to what is around the rows: to a
 * control that changes nothing when the same key is pressed once more, or to a row that takes focus itself.
 */
export function passFocusOn(row: HTMLElement): void {
  if (!row.matches(':focus-within')) return;
  const neighbour = row.nextElementSibling ?? row.previousElementSibling;
  const target =
    neighbour?.querySelector<HTMLElement>('select, .rcl-why button, .rcl-disclosure') ??
    (neighbour instanceof HTMLElement && neighbour.hasAttribute('tabindex') ? neighbour : null) ??
    row.parentElement?.closest<HTMLElement>('[tabindex]');
  target?.focus();
}
