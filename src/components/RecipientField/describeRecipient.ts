import type { PickerMessages } from '../../locales/Messages.js';
import { principalName } from '../internal/principalName.js';
import { clipText } from './clipText.js';
import { isolateText } from './isolateText.js';
import type { EntryVerdict } from './judgeRecipients.js';
import type { JudgedRecipient, RecipientWords } from './RecipientPurpose.js';
import { isAccentedBeforeAt, wireAddress } from './wireAddress.js';

/** What a purpose has to say about one recipient. */
export interface Said extends Partial<Pick<RecipientWords, 'given' | 'own' | 'tone'>> {
  short: string | null;
  reasons: readonly string[];
  /** That it was sent in vain, and why; null when it was not. */
  failed?: { short: string; reason: string } | null;
}

/**
 * Puts the name of a recipient together with what a purpose says about it.
 *
 * @param say Is given the name as it can stand in a sentence.
 */
export function describeRecipient(
  m: PickerMessages,
  judged: JudgedRecipient,
  say: (name: string) => Said,
): RecipientWords {
  const { recipient, principal } = judged;
  const fullName =
    principal !== null
      ? principalName(m, principal)
      : recipient.entry.kind === 'malformed'
        ? recipient.entry.text
        : '';
  const name = clipText(fullName);
  const inText = isolateText(name);
  const { given = null, own = null, short, reasons, tone = judged.tone, failed = null } = say(inText);
  return {
    name,
    fullName,
    given,
    own,
    short: failed === null ? short : failed.short,
    reasons: failed === null ? reasons : [`${inText}: ${failed.reason}`, ...reasons],
    tone: failed === null ? tone : 'bad',
  };
}

/** What is said, for whatever purpose, about a text that is no address or stands there twice. */
export function entryWords(m: PickerMessages, verdict: EntryVerdict, name: string): Said {
  const { short, reason } = m.picker;
  if (verdict.is === 'duplicate') return { short: short.duplicate, reasons: [] };
  if (verdict.reason === 'look-alike') {
    const wire = wireAddress(name);
    if (wire !== null) return { short: short.umlauts, reasons: [reason.domain(name, wire)] };
    if (isAccentedBeforeAt(name)) return { short: short.umlauts, reasons: [reason.umlauts(name)] };
  }
  const sentence = reason[verdict.reason === 'look-alike' ? 'look-alike' : 'not-an-address'];
  return { short: short[verdict.reason], reasons: [sentence(name)] };
}
