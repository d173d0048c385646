import { mayHaveBeenDone } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { InviteMessages } from '../../locales/Messages.js';
import { errorText } from '../internal/errorText.js';
import { seatName } from '../internal/seatName.js';
import { describeRecipient, entryWords, type Said } from '../RecipientField/describeRecipient.js';
import type { RecipientPurpose } from '../RecipientField/RecipientPurpose.js';
import { classifyInvitees, type ClassifiedInvitee, type InviteFacts } from './classifyInvitees.js';

/** Makes what lets a field invite. */
export function createInvitePurpose(
  m: InviteMessages,
  format: Format,
  facts: InviteFacts,
): RecipientPurpose<ClassifiedInvitee> {
  const { short, reason } = m.invite;
  return {
    judge: (recipients, all) => classifyInvitees(recipients, all ? facts : { ...facts, left: {} }),
    words: (judged, error) =>
      describeRecipient(m, judged, (name) => {
        const own = judged.seat !== null && judged.seat !== facts.seat ? seatName(m, judged.seat) : null;
        const said: Said = {
          given: judged.seat && seatName(m, judged.seat),
          own,
          ...verdictWords(judged, name),
        };
        // What has turned out to be done meanwhile is no failure any more.
        if (error === null || judged.tone === 'quiet') return said;
        return mayHaveBeenDone(error)
          ? { ...said, short: short.doubtful, reasons: [reason.doubtful(name)], tone: 'bad' }
          : { ...said, failed: { short: short.failed, reason: reason.failed(errorText(m, error)) } };
      }),
    // Nobody is suggested for an invitation.
    standing: () => ({ note: '', held: false, disabled: true }),
  };

  function verdictWords({ verdict, seat }: ClassifiedInvitee, name: string): Said {
    switch (verdict.is) {
      case 'new':
        return { short: null, reasons: [] };
      case 'member':
      case 'invited':
        return { short: short[verdict.is], reasons: [] };
      case 'outside':
        return { short: short.outside, reasons: [reason.outside(name, format.either(facts.domains ?? []))] };
      case 'no-seat':
        return { short: short['no-seat'], reasons: [reason['no-seat'](name, seatName(m, seat ?? ''))] };
      case 'duplicate':
        return entryWords(m, verdict, name);
      case 'malformed':
        return verdict.reason === 'not-an-address'
          ? { short: m.picker.short['not-an-address'], reasons: [reason['not-an-address'](name)] }
          : entryWords(m, verdict, name);
    }
  }
}
