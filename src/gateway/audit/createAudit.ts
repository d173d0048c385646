import { cleanTexts } from '../answer/cleanTexts.js';
import { Refusal } from '../answer/Refusal.js';
import { withDeadline } from '../guard/withDeadline.js';
import type { AuditRecord, AuditSink } from '../types.js';
import { boundRefusals } from './boundRefusals.js';

/** What is known of a call, before it is put on record. */
export type CallRecord = Omit<AuditRecord, 'phase' | 'at' | 'omitted'>;

/** Writes the audit log. */
export interface Audit {
  /** @throws {Refusal} 500 `audit_unavailable`: what is not on record is not done. */
  intent: (record: CallRecord, atMs: number) => Promise<void>;
  /** Never fails and never waits: what it records has happened. Of many refusals alike the first are written. */
  outcome: (record: CallRecord, atMs: number) => void;
}

/** Hands records to the host's sink, cleaned and without secrets; to nobody where there is no sink. */
export function createAudit(
  sink: AuditSink | undefined,
  scrub: (text: string) => string,
  deadlineMs: number,
): Audit {
  const bound = boundRefusals();
  const write = async (phase: AuditRecord['phase'], record: CallRecord, omitted: number, atMs: number) => {
    if (sink === undefined) return;
    const at = new Date(atMs).toISOString();
    await sink(cleanTexts<AuditRecord>({ phase, at, ...record, omitted }, scrub));
  };
  return {
    async intent(record, atMs) {
      try {
        await withDeadline(write('intent', record, 0, atMs), deadlineMs, () => new Error('No answer.'));
      } catch {
        throw new Refusal(
          500,
          'audit_unavailable',
          'The change could not be put on record, so it was not made.',
        );
      }
    },
    outcome(record, atMs) {
      const omitted = bound(record, atMs);
      if (omitted !== null) write('outcome', record, omitted, atMs).catch(() => undefined);
    },
  };
}
