'use client';

import { useContext, type ReactElement } from 'react';
import { cx } from '../internal/cx.js';
import type { Place } from './Place.js';
import { RootContext } from './RootContext.js';
import { useOwnRoot } from './useRoot.js';

/**
 * The place of something that is drawn elsewhere: that of the widget around it or, where none is, of a mark to be
 * rendered here. The mark is a `<template>`, which may stand wherever an element may, in tables and lists too.
 *
 * @param isShown Whether something is drawn now. Without it there is no mark.
 */
export function usePlace(isShown: boolean): { place: Place; mark: ReactElement | null } {
  const outer = useContext(RootContext);
  const { root, place } = useOwnRoot<HTMLTemplateElement>(null);
  const isMarked = isShown && !outer;
  return {
    place: outer ?? place,
    mark: isMarked ? <template {...root} className={cx(root.className, 'rcl-place')} /> : null,
  };
}
