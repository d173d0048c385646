import { forget, readNow, readSoon } from './batch.js';
import { directionAttribute, schemeAttribute, schemeOf } from './followPlace.js';
import type { Look, Place } from './Place.js';
import { handedOver } from './handedOver.js';

/**
 * Makes an element at the end of the page look as things look at a place, and keeps it so. Set are only those tokens that
 * come out otherwise where it stands, so that the rest is left to the stylesheet. By the CSSOM, which a content security
 * policy allows where it forbids the attribute.
 */
export function wearLook(place: Place, element: HTMLElement): () => void {
  const read = () => {
    if (place.element?.isConnected) place.look = lookOf(place.element);
    const { look } = place;
    return look ? () => wear(look, element) : undefined;
  };
  const tell = () => readSoon(read);
  place.watchers.add(tell);
  // Rules may go by the window's size.
  window.addEventListener('resize', tell);
  readNow(read);
  return () => {
    place.watchers.delete(tell);
    window.removeEventListener('resize', tell);
    forget(read);
  };
}

function lookOf(element: HTMLElement): Look {
  const style = getComputedStyle(element);
  return {
    scheme: schemeOf(element),
    values: new Map(handedOver.map((name) => [name, style.getPropertyValue(name)])),
  };
}

function wear({ scheme, values }: Look, element: HTMLElement) {
  const { style } = element;
  const direction = values.get('direction');
  if (scheme) element.setAttribute(schemeAttribute, scheme);
  if (direction) element.setAttribute(directionAttribute, direction);
  for (const name of handedOver) style.removeProperty(name);
  const own = getComputedStyle(element);
  const other = [...values].filter(([name, value]) => value !== own.getPropertyValue(name));
  for (const [name, value] of other) style.setProperty(name, value);
}
