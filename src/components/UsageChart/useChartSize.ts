'use client';

import { useContext, useState, useSyncExternalStore, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { unmeasuredFigure, unmeasuredWidth, type ChartSize } from './ChartSize.js';

/**
 * Measures an element and the figures written in it, and again whenever the size of either changes. On a server, and for
 * the first frame of what a server drew, it is a usual size; otherwise null until it is measured, so that nothing is drawn
 * twice.
 *
 * @param figures An element that holds the ten figures, as an axis writes them.
 */
export function useChartSize(
  element: RefObject<HTMLElement | null>,
  figures: RefObject<HTMLElement | null>,
): ChartSize | null {
  const { dir } = useContext(SettingsContext);
  const isTakenOver = useSyncExternalStore(
    () => () => undefined,
    () => false,
    () => true,
  );
  const [size, setSize] = useState<ChartSize | null>(null);

  useIsomorphicLayoutEffect(() => {
    const measured = element.current;
    const written = figures.current;
    if (!measured || !written) return;
    const measure = () => {
      const next = {
        width: Math.floor(measured.clientWidth) || unmeasuredWidth,
        density: window.devicePixelRatio || 1,
        mirrored: getComputedStyle(measured).direction === 'rtl',
        figure: written.getBoundingClientRect().width / 10 || unmeasuredFigure,
      };
      setSize((size) => (size && isSame(size, next) ? size : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    observer.observe(written);
    return () => observer.disconnect();
  }, [element, figures, dir]);

  if (size || !isTakenOver) return size;
  return { width: unmeasuredWidth, density: 1, mirrored: dir === 'rtl', figure: unmeasuredFigure };
}

function isSame(one: ChartSize, other: ChartSize): boolean {
  return (
    one.width === other.width &&
    one.density === other.density &&
    one.mirrored === other.mirrored &&
    one.figure === other.figure
  );
}
