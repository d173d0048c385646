import type { HTMLAttributes, PointerEvent } from 'react';

/**
 * Props of an element that may not show all of a text: while it does not, the whole stands under the pointer. A `title` that
 * is always there would be heard too, as a description that says the text once more.
 */
export function wholeUnderPointer(
  whole: string,
): Pick<HTMLAttributes<HTMLElement>, 'onPointerEnter' | 'onPointerLeave'> {
  return {
    onPointerEnter: ({ currentTarget: shown }: PointerEvent<HTMLElement>) => {
      if (shown.scrollWidth > shown.clientWidth || !shown.textContent.startsWith(whole)) shown.title = whole;
    },
    onPointerLeave: ({ currentTarget }) => currentTarget.removeAttribute('title'),
  };
}
