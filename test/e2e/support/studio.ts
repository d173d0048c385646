import process from 'node:process';
import { inject } from 'vitest';

/** A running studio: where a browser finds it, and its provider with the key that it wants. */
export interface RunningStudio {
  url: string;
  sandbox: { url: string; apiKey: string };
}

/** The studio of the worker that runs the file: no file beside it changes anything there. */
export function studio(): RunningStudio {
  const found = inject('studios')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!found) throw new Error('There are more workers than studios.');
  return found;
}
