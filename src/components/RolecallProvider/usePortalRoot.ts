'use client';

import { useContext, useMemo, type Ref, type RefCallback } from 'react';
import { mergeRefs } from '../internal/useMergedRef.js';
import type { Place } from './Place.js';
import { SettingsContext } from './SettingsContext.js';
import { rootProps, type RootProps } from './useRoot.js';
import { wearLook } from './wearLook.js';

/** Gives the attributes of what is drawn at the end of the page, which then looks as things look at its place. */
export function usePortalRoot<Element extends HTMLElement>(
  place: Place,
  ref: Ref<Element>,
): Omit<RootProps<Element>, 'className'> & { className: string } {
  const settings = useContext(SettingsContext);
  const merged = useMemo(() => mergeRefs<Element>(ref, wearing(place)), [ref, place]);
  return { ...rootProps(settings, merged), className: 'rcl-root rcl-portal' };
}

function wearing(place: Place): RefCallback<HTMLElement> {
  let stop: (() => void) | undefined;
  return (element) => {
    stop?.();
    stop = element ? wearLook(place, element) : undefined;
  };
}
