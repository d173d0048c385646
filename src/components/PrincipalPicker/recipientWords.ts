import type { RolecallError } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { Messages } from '../../locales/Messages.js';
import { describePath } from '../internal/describePath.js';
import { errorText } from '../internal/errorText.js';
import { principalName } from '../internal/principalName.js';
import type { ClassifiedRecipient } from './classifyRecipients.js';
import { clipText } from './clipText.js';

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
  { m, format, workspace }: { m: Messages; format: Format; workspace: string | null },
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
  const { short, reason } = verdictWords(m, format, classified, name);
  const kept = keeps && {
    short: m.picker.short.keeps(m.common.roles[keeps.role]),
    reason: `${describePath(m, format, keeps, workspace)}.`,
  };
  const failed =
    progress?.state === 'failed'
      ? {
          short: m.picker.short.failed,
          reason: m.picker.reason.failed(name, errorText(m, progress.error)),
        }
      : null;
  const reasons = [failed?.reason, reason, kept?.reason];
  return {
    name,
    fullName,
    role: m.common.rolesInText[classified.role],
    short: failed?.short ?? short ?? kept?.short ?? null,
    reasons: reasons.filter((text) => typeof text === 'string'),
    tone: failed ? 'bad' : classified.tone,
  };
}

function verdictWords(
  m: Messages,
  format: Format,
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
      return { short: short.rise(label), reason: reason.rise(name, inText[verdict.from], inText[role]) };
    case 'fall':
      return { short: short.fall(label), reason: reason.fall(name, inText[verdict.from], inText[role]) };
    case 'same':
      return { short: short.same(label), reason: reason.same(name, inText[role]) };
    case 'malformed':
      return { short: short[verdict.reason], reason: reason[verdict.reason](name) };
    case 'fixed':
      return { short: short[verdict.why], reason: reason[verdict.why](name) };
    case 'unreachable': {
      const missing = principal?.kind === 'service-account' ? 'no-key' : 'no-address';
      return { short: short[missing], reason: reason[missing](name) };
    }
    case 'over-limit':
      return { short: short['over-limit'], reason: reason['over-limit'](name, format.number(verdict.max)) };
    case 'duplicate':
    case 'not-member':
    case 'locked':
      return { short: short[verdict.is], reason: reason[verdict.is](name) };
  }
}
