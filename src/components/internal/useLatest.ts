'use client';

import { useEffect, useRef, type RefObject } from 'react';

/** Holds a value as of the last commit, for handlers that stay the same from render to render. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
