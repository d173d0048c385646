'use client';

import { createContext } from 'react';

/** Whether an element above already carries the tokens. */
export const RootContext = /* @__PURE__ */ createContext(false);
