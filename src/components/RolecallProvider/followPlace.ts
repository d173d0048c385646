import { forget, readNow, readSoon } from './batch.js';
import type { Place, Scheme } from './Place.js';
import { sensor, watchSurroundings } from './watchSurroundings.js';

/** Says on a root whether it is drawn light or dark; tokens.css and hosts' brands go by it. */
export const schemeAttribute = 'data-rcl-scheme';

/** Says which way a root is read. `:dir()` would: hosts' tools write it anew into a list of languages. */
export const directionAttribute = 'data-rcl-dir';

/**
 * Keeps a place's element light or dark, and mirrored or not, as what stands around it is. The attributes are no matter of
 * React's: what a server drew is taken over as it is, and nothing is rendered again.
 *
 * @param isSaid Whether the theme says which it is, light or dark.
 */
export function followPlace(place: Place, element: HTMLElement, isSaid: boolean): () => void {
  const read = () => {
    const found: [string, string | null][] = [
      [schemeAttribute, isSaid ? null : schemeOf(element)],
      [directionAttribute, getComputedStyle(element).direction || null],
    ];
    const news = found.flatMap(([name, value]) =>
      value === null || value === element.getAttribute(name) ? [] : [[name, value] as const],
    );
    if (news.length === 0) return undefined;
    return () => {
      for (const [name, value] of news) element.setAttribute(name, value);
      for (const watcher of place.watchers) watcher();
    };
  };
  const stop = watchSurroundings(element, () => {
    readSoon(read);
    for (const watcher of place.watchers) watcher();
  });
  readNow(read);
  return () => {
    stop();
    forget(read);
  };
}

/** By the system's own ink, which is light on a dark ground. Null where the element or the stylesheet is not in the page. */
export function schemeOf(element: HTMLElement): Scheme | null {
  const channels = getComputedStyle(element).getPropertyValue(sensor).match(/\d+/g);
  if (!channels) return null;
  const [red = 0, green = 0, blue = 0] = channels.map(Number);
  return red + green + blue > 1.5 * 255 ? 'dark' : 'light';
}
