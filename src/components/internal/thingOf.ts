import type { CommonMessages, Messages } from '../../locales/Messages.js';

/** The words for a type of resource: `title` alone, `it` within a sentence. */
export function thingOf(m: CommonMessages, type: string): Messages['common']['things']['other'] {
  const { things } = m.common;
  return Object.hasOwn(things, type) ? things[type as keyof typeof things] : things.other;
}
