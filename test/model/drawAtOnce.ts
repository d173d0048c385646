import { defaultScheduler, notifyManager } from '@tanstack/react-query';
import { afterAll, beforeAll } from 'vitest';

/** Draws each state as soon as it is there, for the tests of a file: none is gathered up with the next one. */
export function drawAtOnce(): void {
  beforeAll(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    notifyManager.setScheduler(queueMicrotask);
  });
  afterAll(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    notifyManager.setScheduler(defaultScheduler);
  });
}
