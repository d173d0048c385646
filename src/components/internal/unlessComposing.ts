import type { SyntheticEvent } from 'react';
import { isOfInputMethod } from './isOfInputMethod.js';

/** Keeps from a handler of a text field what is an input method's business. */
export function unlessComposing<Event extends SyntheticEvent, Answer>(
  handler: (event: Event) => Answer,
): (event: Event) => Answer | undefined {
  return (event) => (isOfInputMethod(event.nativeEvent) ? undefined : handler(event));
}
