import type { SyntheticEvent } from 'react';

/**
 * Makes a handler of ours the one that answers an event for which a library's prop getter has an answer too. Left
 * alone, both do, ours first, and whatever ours has closed, emptied or moved is undone in the same breath by one that
 * goes by what was there before.
 *
 * @param handler Returns true for what it leaves to the library.
 */
export function answerFirst<Event extends SyntheticEvent>(
  handler: (event: Event) => unknown,
): (event: Event) => void {
  return (event) => {
    if (handler(event) !== true) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  };
}
