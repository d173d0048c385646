'use client';

import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect` in a browser. On a server, where it can do nothing, React 18 would warn of it. */
export const useIsomorphicLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
