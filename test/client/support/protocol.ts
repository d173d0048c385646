import { inject } from 'vitest';
import type { Protocol } from '../../../src/client/index.js';

declare module 'vitest' {
  interface ProvidedContext {
    protocol: Protocol;
  }
}

/**
 * How the clients of this run speak to their gateway. `vitest.config.ts` runs the suites of the adapters through a real
 * gateway (`*ThroughGateway.test.ts`) once per protocol, each as a project of its own.
 */
export const protocol: Protocol = inject('protocol');
