import type { Group, Person, Role, ServiceAccount } from '../../hooks/index.js';
import type { RecipientEntry } from './parseRecipients.js';

/** Who can be picked. */
export type Pickable = Person | Group | ServiceAccount;

/** Somebody, or a text that was meant to be somebody, before anything is sent: what one chip stands for. */
export interface Recipient {
  /** Stays the same for as long as the chip is there, and is not given to another one meanwhile. */
  id: string;
  /** What was typed, or who was picked from the suggestions. */
  entry: RecipientEntry | { kind: 'picked'; principal: Pickable };
  /** The role for this one alone; null for the role that all get. */
  role: Role | null;
  /** The seat for this one alone, where it is invited; left out for the seat that all get. */
  seat?: string | undefined;
}

/** Makes chips for entries, to stand after those that are there. */
export function createRecipients(
  entries: readonly Recipient['entry'][],
  existing: readonly Recipient[],
  role: Role | null = null,
): readonly Recipient[] {
  const last = existing.reduce((highest, { id }) => Math.max(highest, Number(id)), 0);
  return entries.map((entry, index) => ({ id: String(last + index + 1), entry, role }));
}
