/** How long a pause may be between two letters of one word, in ms. */
const pauseMs = 1000;

/** What was typed into a menu so far, and when the last letter came. */
export interface Typing {
  text: string;
  at: number;
}

/**
 * Gives the place of the item that begins with what is typed, from the current one on and round; the same letter again
 * goes on to the next that begins with it. Null for a key that is no letter, and where none begins so.
 */
export function findByTyping(
  typing: Typing,
  { key, timeStamp }: Pick<KeyboardEvent, 'key' | 'timeStamp'>,
  items: readonly HTMLElement[],
  current: number,
): number | null {
  const isWord = timeStamp - typing.at < pauseMs && typing.text !== '';
  if (key.length !== 1 || (key === ' ' && !isWord)) return null;
  typing.text = isWord ? typing.text + key : key;
  typing.at = timeStamp;
  const typed = typing.text.toLocaleLowerCase();
  const letter = typed.charAt(0);
  const isOneLetter = typed === letter.repeat(typed.length);
  const sought = isOneLetter ? letter : typed;
  // One letter moves on from where somebody is; a word goes on fitting what it has found.
  const from = isOneLetter ? current + 1 : Math.max(current, 0);
  for (let step = 0; step < items.length; step += 1) {
    const place = (from + step) % items.length;
    const word = items[place]?.textContent.trim().toLocaleLowerCase() ?? '';
    if (word.startsWith(sought)) return place;
  }
  return null;
}
