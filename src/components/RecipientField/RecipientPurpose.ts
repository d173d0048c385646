import type { RolecallError } from '../../hooks/index.js';
import type { Pickable, Recipient } from './Recipient.js';

/** `good` and `warn` can be sent, `bad` needs a person, `quiet` has nothing to be done for. */
export type RecipientTone = 'good' | 'warn' | 'bad' | 'quiet';

/** What sending would do to one recipient, as far as a field has to know. */
export interface JudgedRecipient {
  recipient: Recipient;
  /** Whom it stands for: for an address the person who has it, when they are known. Null for a malformed text. */
  principal: Pickable | null;
  /** What will happen, or why nothing can; `duplicate` for one that stands earlier in the field. */
  verdict: { is: string };
  tone: RecipientTone;
}

/** What a person reads about one recipient. */
export interface RecipientWords {
  /** Clipped, for chips, controls and speech. */
  name: string;
  fullName: string;
  /** What it gets, as it stands in a sentence; null where all get the same. */
  given: string | null;
  /** What it gets instead of what all get, for the chip; null when it gets the same. */
  own: string | null;
  /** A few words for the chip; null when there is nothing to say. */
  short: string | null;
  /** Whole sentences, in order of weight. Empty when there is nothing to say. */
  reasons: readonly string[];
  tone: RecipientTone;
}

/** What a field is for: sharing, inviting, adding to a group. Keep it from render to render while nothing has changed. */
export interface RecipientPurpose<Judged extends JudgedRecipient> {
  /**
   * Says what sending would do to each. Gives one answer for each, in their order.
   *
   * @param all Whether they are all that is entered, so that the most there may be counts.
   */
  judge: (recipients: readonly Recipient[], all: boolean) => readonly Judged[];
  /** @param error Why it was not done when it was last sent; null when nothing failed. */
  words: (judged: Judged, error: RolecallError | null) => RecipientWords;
  /**
   * What stands beside somebody who is suggested, whether they have already what the field is for, and whether they
   * cannot be taken.
   */
  standing: (judged: Judged) => { note: string; held: boolean; disabled: boolean };
}
