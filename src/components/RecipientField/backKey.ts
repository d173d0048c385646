/** The arrow key that goes against the direction of writing. */
export function backKey(element: Element): 'ArrowLeft' | 'ArrowRight' {
  return getComputedStyle(element).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
}
