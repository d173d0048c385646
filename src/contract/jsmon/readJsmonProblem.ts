import type { ProviderProblem } from '../elevenlabs/readProviderProblem.js';
import { answerInvitation, resendInvitation, setInvitationExpiration } from './invitations.js';
import { fieldsOf, findText } from './plausible.js';
import { inviteToWorkspace } from './workspaces.js';

type Sentences = readonly (readonly [about: RegExp, reason: string])[];

const ofInviting: Sentences = [
  [/disposable|temporary|throw-?away/i, 'disposable_address'],
  [/pending|already (?:been )?invited/i, 'already_invited'],
  [/already/i, 'already_member'],
];

const ofInvitations: Sentences = [
  [/already|processed|no longer pending/i, 'already_answered'],
  [/expired/i, 'invitation_expired'],
  [/date|expiration/i, 'invalid_date'],
];

/** What the sentence of a 400 speaks of, by operation: Jsmon has sentences and no machine words. */
const sentences: Readonly<Record<string, Sentences>> = {
  [inviteToWorkspace.id]: ofInviting,
  [answerInvitation.id]: ofInvitations,
  [setInvitationExpiration.id]: ofInvitations,
  [resendInvitation.id]: ofInvitations,
};

/**
 * Reads the body of a refusal of Jsmon's, `{message}`, as far as its sentence tells. Never throws; what is not there
 * is null.
 */
export function readJsmonProblem(operationId: string, status: number, body: unknown): ProviderProblem {
  const message = findText(fieldsOf(body), ['message']);
  return {
    reason: reasonOf(operationId, status, message ?? ''),
    code: null,
    type: null,
    message,
    param: null,
    requestId: null,
    fields: [],
    missingPermission: null,
  };
}

function reasonOf(operationId: string, status: number, message: string): string | null {
  // The provider compares the address that it was sent with the invitation's.
  if (status === 403 && operationId === answerInvitation.id) return 'wrong_account';
  if (status !== 400) return null;
  const known = Object.hasOwn(sentences, operationId) ? sentences[operationId] : undefined;
  return known?.find(([about]) => about.test(message))?.[1] ?? null;
}
