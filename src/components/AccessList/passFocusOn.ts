/**
 * Before a row goes, hands focus that is in it to the row after it, or before it, or to the list: to a control that
 * changes nothing when the same key is pressed once more.
 */
export function passFocusOn(row: HTMLElement): void {
  if (!row.matches(':focus-within')) return;
  const neighbour = row.nextElementSibling ?? row.previousElementSibling;
  const target =
    neighbour?.querySelector<HTMLElement>('select, .rcl-why button, .rcl-disclosure') ??
    row.closest<HTMLElement>('.rcl-access-list');
  target?.focus();
}
