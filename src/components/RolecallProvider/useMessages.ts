'use client';

import { useContext } from 'react';
import type { Format } from '../../locales/createFormat.js';
import type { CommonMessages, MessageArea } from '../../locales/Messages.js';
import { SettingsContext } from './SettingsContext.js';

const nothingMore = {};

/**
 * Gives the words of the nearest provider and the functions that format numbers, lists and dates.
 *
 * @param area English of the areas to read beside `common`, such as `{ sharing: en.sharing }`. Keep it the same object
 *   from render to render.
 */
export function useMessages(): { m: CommonMessages; format: Format };
export function useMessages<Area extends MessageArea>(
  area: Area,
): { m: CommonMessages & Area; format: Format };
export function useMessages(area: MessageArea = nothingMore): { m: CommonMessages; format: Format } {
  const { wordsOf, format } = useContext(SettingsContext);
  return { m: wordsOf(area), format };
}
