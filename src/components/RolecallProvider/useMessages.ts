'use client';

import { useContext } from 'react';
import type { Format } from '../../locales/createFormat.js';
import type { Messages } from '../../locales/Messages.js';
import { SettingsContext } from './SettingsContext.js';

/** Gives the words of the nearest provider and the functions that format numbers, lists and dates. */
export function useMessages(): { m: Messages; format: Format } {
  return useContext(SettingsContext);
}
