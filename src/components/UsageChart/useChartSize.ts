'use client';

import { useContext, useState, useSyncExternalStore, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from '../internal/useIsomorphicLayoutEffect.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { unmeasuredWidth, type ChartSize } from './ChartSize.js';

/**
 * Measures an element, and again whenever its size changes. On a server, and for the first frame of what a server
 * drew, it is a usual size; otherwise null until it is measured, so that nothing is drawn twice.
 */
export function useChartSize(element: RefObject<HTMLElement | null>): ChartSize | null {
  const { dir } = useContext(SettingsContext);
  const isTakenOver = useSyncExternalStore(
    () => () => undefined,
    () => false,
    () => true,
  );
  const [size, setSize] = useState<ChartSize | null>(null);

  useIsomorphicLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => {
      const next = {
        width: Math.floor(measured.clientWidth) || unmeasuredWidth,
        density: window.devicePixelRatio || 1,
        mirrored: getComputedStyle(measured).direction === 'rtl',
      };
      setSize((size) => (size && isSame(size, next) ? size : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element, dir]);

  return size ?? (isTakenOver ? { width: unmeasuredWidth, density: 1, mirrored: dir === 'rtl' } : null);
}

function isSame(one: ChartSize, other: ChartSize): boolean {
  return one.width === other.width && one.density === other.density && one.mirrored === other.mirrored;
}
