/**
 * Touches an element as a finger does, and lifts it again.
 *
 * @param along How far from the left, from 0 to 1.
 */
export function pressPoint(element: HTMLElement, along: number): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = {
    bubbles: true,
    pointerType: 'touch',
    pointerId: 7,
    clientX: left + width * along,
    clientY: top + height / 2,
  };
  for (const type of [
    'pointerover',
    'pointermove',
    'pointerdown',
    'pointerup',
    'pointerout',
    'pointerleave',
  ]) {
    element.dispatchEvent(new PointerEvent(type, at));
  }
}
