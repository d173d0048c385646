import type { RolecallError } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { SharingMessages } from '../../locales/Messages.js';
import { describePath } from '../internal/describePath.js';
import { errorText } from '../internal/errorText.js';
import { principalName } from '../internal/principalName.js';
import type { ClassifiedRecipient } from './classifyRecipients.js';
import { clipText } from './clipText.js';
import { isolateText } from './isolateText.js';

/** How far the sending of one recipient has come. */
export type RecipientProgress = { state: 'sending' } | { state: 'failed'; error: RolecallError };

/** What a person reads about one recipient. */
export interface RecipientWords {
  /** Clipped, for chips, controls and speech. */
  name: string;
  fullName: string;
  /** The role as it stands in a sentence. */
  role: string;
  /** A few words for the chip; null when it simply gets the role. */
  short: string | null;
  /** Whole sentences, in order of weight. Empty when it simply gets the role. */
  reasons: readonly string[];
  tone: ClassifiedRecipient['tone'];
}

export function recipientWords(
  { m, format, workspace }: { m: SharingMessages; format: Format; workspace: string | null },
  classified: ClassifiedRecipient,
  progress: RecipientProgress | undefined,
): RecipientWords {
  const { recipient, principal, keeps } = classified;
  const fullName =
    principal !== null
      ? principalName(m, principal)
      : recipient.entry.kind === 'malformed'
        ? recipient.entry.text
        : '';
  const name = clipText(fullName);
  const { short, reason } = verdictWords(m, classified, isolateText(name));
  const kept = keeps && m.picker.short.keeps(m.common.roles[keeps.role]);
  const failed = progress?.state === 'failed' ? m.sharing.notShared(errorText(m, progress.error)) : null;
  return {
    name,
    fullName,
    role: m.common.rolesInText[classified.role],
    short: failed === null ? (short ?? kept) : m.picker.short.failed,
    reasons: [
      ...(failed === null ? [] : [`${isolateText(name)}: ${failed}`]),
      ...(reason === null ? [] : [reason]),
      ...(keeps ? [`${describePath(m, format, keeps, workspace)}.`] : []),
    ],
    tone: failed === null ? classified.tone : 'bad',
  };
}

function verdictWords(
  m: SharingMessages,
  { verdict, role, principal }: ClassifiedRecipient,
  name: string,
): { short: string | null; reason: string | null } {
  const { short, reason } = m.picker;
  const label = m.common.roles[role];
  const inText = m.common.rolesInText;
  switch (verdict.is) {
    case 'new':
      return { short: null, reason: null };
    case 'unchecked':
      return { short: null, reason: reason.unchecked(name) };
    case 'rise':
      return { short: short.rise(label), reason: null };
    case 'fall':
      return { short: short.fall(label), reason: reason.fall(name, inText[verdict.from], inText[role]) };
    case 'same':
      return { short: short.same(label), reason: null };
    case 'duplicate':
      return { short: short.duplicate, reason: null };
    case 'malformed':
      return {
        short: short[verdict.reason],
        reason: reason[verdict.reason === 'look-alike' ? 'look-alike' : 'not-an-address'](name),
      };
    case 'not-member':
    case 'locked':
      return { short: short[verdict.is], reason: reason[verdict.is](name) };
    case 'fixed':
      switch (verdict.why) {
        case 'you':
          return { short: m.common.you, reason: reason.you };
        case 'creator':
          return { short: short.creator, reason: m.common.errors.creator_fixed };
        default:
          return { short: short[verdict.why], reason: m.sharing.whyNot[verdict.why] };
      }
    case 'unreachable':
      return {
        short: principal?.kind === 'service-account' ? m.common.noKeys : short['no-address'],
        reason: m.common.errors.invalid_input,
      };
    case 'over-limit':
      return { short: short['over-limit'], reason: m.common.errors.too_many_principals };
  }
}
