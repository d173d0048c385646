import { vi } from 'vitest';
import { patience } from './patience.js';

/** Looks again until nothing is thrown, as long as a busy machine needs. */
// eslint-disable-next-line no-restricted-syntax -- what the rule leads to
export const patiently = <Value>(look: () => Value | Promise<Value>) => vi.waitFor(look, patience);
