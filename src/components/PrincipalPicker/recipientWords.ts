import type { RolecallError } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { SharePickerMessages } from '../../locales/Messages.js';
import { describePath } from '../internal/describePath.js';
import { notDoneText } from '../internal/notDoneText.js';
import { describeRecipient, entryWords, type Said } from '../RecipientField/describeRecipient.js';
import type { RecipientWords } from '../RecipientField/RecipientPurpose.js';
import type { ClassifiedRecipient } from './classifyRecipients.js';

/** What sharing says about one recipient. */
export function recipientWords(
  { m, format, workspace }: { m: SharePickerMessages; format: Format; workspace: string | null },
  classified: ClassifiedRecipient,
  error: RolecallError | null,
): RecipientWords {
  const { recipient, keeps, role } = classified;
  return describeRecipient(m, classified, (name) => {
    const { short, reasons } = verdictWords(m, classified, name);
    return {
      given: m.common.rolesInText[role],
      own: recipient.role && m.common.roles[recipient.role],
      short: short ?? (keeps && m.sharePicker.short.keeps(m.common.roles[keeps.role])),
      reasons: keeps ? [...reasons, `${describePath(m, format, keeps, workspace)}.`] : reasons,
      failed: error && {
        short: m.sharePicker.short.failed,
        reason: notDoneText(m, error, m.sharing.notShared),
      },
    };
  });
}

function verdictWords(
  m: SharePickerMessages,
  { verdict, role, principal }: ClassifiedRecipient,
  name: string,
): Said {
  const { short, reason } = m.sharePicker;
  const label = m.common.roles[role];
  const inText = m.common.rolesInText;
  switch (verdict.is) {
    case 'new':
      return { short: null, reasons: [] };
    case 'unchecked':
      return { short: null, reasons: [reason.unchecked(name)] };
    case 'rise':
      return { short: short.rise(label), reasons: [] };
    case 'fall':
      return { short: short.fall(label), reasons: [reason.fall(name, inText[verdict.from], inText[role])] };
    case 'same':
      return { short: short.same(label), reasons: [] };
    case 'duplicate':
    case 'malformed':
      return entryWords(m, verdict, name);
    case 'not-member':
    case 'locked':
      return { short: m.picker.short[verdict.is], reasons: [m.picker.reason[verdict.is](name)] };
    case 'invite':
    case 'invited':
      return { short: short[verdict.is], reasons: [reason[verdict.is](name)] };
    case 'fixed':
      switch (verdict.why) {
        case 'you':
          return { short: m.common.you, reasons: [reason.you] };
        case 'creator':
          return { short: short.creator, reasons: [m.common.errors.creator_fixed] };
        default:
          return { short: short[verdict.why], reasons: [m.sharing.whyNot[verdict.why]] };
      }
    case 'unreachable':
      return {
        short: principal?.kind === 'service-account' ? m.common.noKeys : m.picker.short['no-address'],
        reasons: [m.common.errors.invalid_input],
      };
    case 'over-limit':
      return { short: short['over-limit'], reasons: [m.common.errors.too_many_principals] };
  }
}
