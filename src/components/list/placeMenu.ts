/** How far a menu stays away from its button and from the edges of the view, in CSS px. */
const gap = 4;

/**
 * Puts a menu below its button and in line with the button's end, or above it or further in where the view ends. By
 * script, since not every browser that we support can anchor in CSS; through the style object, which a strict content
 * security policy allows.
 */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const { clientWidth, clientHeight } = button.ownerDocument.documentElement;
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const isRightToLeft = getComputedStyle(button).direction === 'rtl';
  const left = isRightToLeft ? at.left : at.right - width;
  const below = at.bottom + gap;
  const fitsBelow = below + height <= clientHeight - gap;
  const top = fitsBelow ? below : Math.max(gap, at.top - gap - height);
  menu.style.setProperty('left', `${Math.max(gap, Math.min(left, clientWidth - width - gap))}px`);
  menu.style.setProperty('top', `${top}px`);
}
