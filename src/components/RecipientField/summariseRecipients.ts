import type { RecipientTone } from './RecipientPurpose.js';

/** Counts for one sentence about many chips. `attention` are those that would lose something or cannot be sent. */
export function summariseRecipients(judged: readonly { tone: RecipientTone }[]): {
  ready: number;
  attention: number;
  already: number;
} {
  const count = (...wanted: RecipientTone[]) => judged.filter(({ tone }) => wanted.includes(tone)).length;
  return { ready: count('good'), attention: count('warn', 'bad'), already: count('quiet') };
}
