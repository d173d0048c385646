'use client';

import { useSyncExternalStore } from 'react';
import type { CallLog, RecordedCall } from '../../client/explorer/index.js';

const none: readonly RecordedCall[] = [];

/** Gives the calls of a log, the latest first, and follows it. */
export function useCallLog(log: CallLog): readonly RecordedCall[] {
  return useSyncExternalStore(log.subscribe, log.calls, () => none);
}
