import { common } from '../../locales/en/common.js';
import { mergeMessages } from '../../locales/mergeMessages.js';
import type { CommonMessages, MessageArea, MessageOverrides } from '../../locales/Messages.js';

const english: CommonMessages = { common };

/** Gives the words that every widget shares together with those of an area; the same object for the same area. */
export type Words = <Area extends MessageArea>(area: Area) => CommonMessages & Area;

/**
 * Lays a host's words over the English that a widget brings along, once for each area.
 *
 * @param overrides Undefined for English as it is.
 */
export function createWords(overrides: MessageOverrides | undefined): Words {
  const known = new WeakMap<MessageArea, CommonMessages & MessageArea>();
  return <Area extends MessageArea>(area: Area) => {
    const words = known.get(area) ?? mergeMessages({ ...english, ...area }, overrides ?? {});
    known.set(area, words);
    // What stands under an area was made from that very area.
    return words as CommonMessages & Area;
  };
}
