import { forget, readNow, readSoon } from './batch.js';
import type { Place, Scheme } from './Place.js';
import { sensor, watchSurroundings } from './watchSurroundings.js';

/** Says on a root whether it is drawn light or dark; tokens.css and hosts' brands go by it. */
export const schemeAttribute = 'data-rcl-scheme';

/**
 * Keeps a place's element light or dark as what stands around it is. The attribute is no matter of React's: what a server
 * drew is taken over as it is, and nothing is rendered again.
 *
 * @param isSaid Whether the theme says which it is: then only those who watch the place are told of changes.
 */
export function followScheme(place: Place, element: HTMLElement, isSaid: boolean): () => void {
  const read = () => {
    if (isSaid) return undefined;
    const scheme = schemeOf(element);
    if (scheme === null || scheme === element.getAttribute(schemeAttribute)) return undefined;
    return () => {
      element.setAttribute(schemeAttribute, scheme);
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
