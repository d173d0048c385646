'use client';

import { useContext } from 'react';
import { RootContext } from './RootContext.js';
import { SettingsContext } from './SettingsContext.js';

/** What the outermost element of a widget carries: tokens, theme, language and direction. */
export interface RootProps {
  className?: 'rcl-root';
  'data-rcl-theme'?: 'light' | 'dark' | 'auto' | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  lang?: string;
}

const inside: RootProps = {};

/**
 * Gives the attributes of a widget's outermost element. Inside another widget they are empty, so that a brand set on
 * the outer one holds for all it contains.
 */
export function useRootProps(): RootProps {
  const nested = useContext(RootContext);
  const { theme, dir, format } = useContext(SettingsContext);
  return nested ? inside : { className: 'rcl-root', 'data-rcl-theme': theme, dir, lang: format.locale };
}
