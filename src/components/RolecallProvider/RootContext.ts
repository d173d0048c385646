'use client';

import { createContext } from 'react';
import type { Place } from './Place.js';

/** The element above that carries the tokens; null where none does. */
export const RootContext = /* @__PURE__ */ createContext<Place | null>(null);
