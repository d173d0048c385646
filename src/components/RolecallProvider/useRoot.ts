'use client';

import { useContext, useMemo, useState, type Ref, type RefCallback } from 'react';
import { directionOf } from '../../locales/directionOf.js';
import { mergeRefs } from '../internal/useMergedRef.js';
import { followPlace } from './followPlace.js';
import { createPlace, type Place, type Scheme } from './Place.js';
import { RootContext } from './RootContext.js';
import { SettingsContext, type Settings } from './SettingsContext.js';

/** What the outermost element of a widget carries: tokens, theme, language and direction. */
export interface RootProps<Element> {
  ref: Ref<Element>;
  className?: 'rcl-root';
  /** What was asked for. */
  'data-rcl-theme'?: 'light' | 'dark' | 'auto' | undefined;
  /** What it comes to, where a server can know; elsewhere it is set when the element is in the page. */
  'data-rcl-scheme'?: Scheme | undefined;
  'data-rcl-dir'?: 'ltr' | 'rtl' | undefined;
  /** Which way the words are written, whatever the page does. */
  'data-rcl-words'?: 'ltr' | 'rtl';
  dir?: 'ltr' | 'rtl' | undefined;
  lang?: string;
}

export interface Root<Element> {
  root: RootProps<Element>;
  /** What `RootContext` is to give to all below. */
  place: Place;
}

/**
 * Gives the attributes of a widget's outermost element, and takes the ref for it. Inside another widget there is nothing but
 * the ref, so that a brand set on the outer one holds for all it contains.
 */
export function useRoot<Element extends HTMLElement>(ref: Ref<Element>): Root<Element> {
  const outer = useContext(RootContext);
  const own = useOwnRoot(ref);
  return outer ? { root: { ref }, place: outer } : own;
}

/** The same for an element that no other widget can stand around. */
export function useOwnRoot<Element extends HTMLElement>(ref: Ref<Element>): Root<Element> {
  const settings = useContext(SettingsContext);
  const { theme } = settings;
  const [place] = useState(createPlace);
  // Another theme is looked at anew, though the element stays.
  const merged = useMemo(() => mergeRefs<Element>(ref, stand(place, theme)), [ref, place, theme]);
  return { root: rootProps(settings, merged), place };
}

/** The attributes alone. */
export function rootProps<Element>(
  { theme, dir, format }: Pick<Settings, 'theme' | 'dir' | 'format'>,
  ref: Ref<Element>,
): RootProps<Element> {
  return {
    ref,
    className: 'rcl-root',
    'data-rcl-theme': theme,
    'data-rcl-scheme': theme === 'auto' ? undefined : theme,
    'data-rcl-dir': dir,
    'data-rcl-words': directionOf(format.locale),
    dir,
    lang: format.locale,
  };
}

/** Holds a place's element, and keeps it light or dark where nobody has said which it is to be. */
function stand(place: Place, theme: Settings['theme']): RefCallback<HTMLElement> {
  let stop: (() => void) | undefined;
  return (element) => {
    place.element = element;
    stop?.();
    stop = element ? followPlace(place, element, theme === 'light' || theme === 'dark') : undefined;
  };
}
