import { onTestFinished, vi } from 'vitest';
import { defaultLimits } from '../../../src/gateway/limits.js';

/**
 * A part of the host's that is asked and never answers. Once it was asked, as much time is over as the gateway gives it;
 * until then none is, so that no clock ends the healthy parts beside it.
 */
export function neverAnswers(): Promise<never> {
  if (!vi.isFakeTimers()) {
    // A healthy part may have set its timer before.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true });
    onTestFinished(() => {
      vi.useRealTimers();
    });
  }
  return new Promise(() => {
    // The gateway sets its timer when the question is asked, and time passes a moment later.
    void vi.advanceTimersByTimeAsync(defaultLimits.policyMs);
  });
}
