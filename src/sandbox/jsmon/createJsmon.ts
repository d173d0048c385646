import { allOperations } from '../../contract/index.js';
import type { Answer } from '../front/Answer.js';
import type { Arrival, Provider } from '../front/createFront.js';
import {
  answerInvitation,
  listPendingInvitations,
  resendInvitation,
  setInvitationExpiration,
} from './invitations.js';
import type { JsmonState } from './JsmonState.js';
import { Refusal } from './Refusal.js';
import { refusalOf } from './refusalOf.js';
import type { Rule } from './Rule.js';
import { inviteToWorkspace, listSharedUsers, removeSharedUser, updateSharedUser } from './workspaces.js';

/** What Jsmon does, by operation id. */
const rules: ReadonlyMap<string, Rule> = new Map([
  ['invite_to_workspace', inviteToWorkspace],
  ['list_shared_users', listSharedUsers],
  ['update_shared_user', updateSharedUser],
  ['remove_shared_user', removeSharedUser],
  ['list_pending_invitations', listPendingInvitations],
  ['answer_invitation', answerInvitation],
  ['set_invitation_expiration', setInvitationExpiration],
  ['resend_invitation', resendInvitation],
]);

interface Setting {
  state: JsmonState;
  apiKey: string;
  /** Whose the key is. */
  callerEmail: string;
}

/** Jsmon's workspace sharing over a state. */
export function createJsmon(setting: Setting): Provider {
  return {
    operations: allOperations.filter(({ provider }) => provider === 'jsmon'),
    answer: (arrival): Answer => {
      try {
        return { status: 200, body: { json: work(setting, arrival) } };
      } catch (error) {
        if (error instanceof Refusal) return { status: error.status, body: { json: error.body } };
        throw error;
      }
    },
    refusal: (status) => refusalOf(status).body,
    headers: () => ({ 'x-powered-by': 'Express' }),
  };
}

/** The success of a call. @throws {Refusal} */
function work({ state, apiKey, callerEmail }: Setting, { route, headers, body, atMs }: Arrival): unknown {
  if (route.kind === 'unknown') throw refusalOf(404);
  if (route.kind === 'wrong-method') throw new Refusal(405, 'Method not allowed');
  const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if ((headers.get('x-jsmon-key') ?? bearer) !== apiKey) throw refusalOf(401);
  const rule = rules.get(route.operation.id);
  if (!rule) throw new Error(`The sandbox has no rule for ${route.operation.id}.`);
  return rule({
    path: route.path,
    body: readBody(body),
    state,
    callerEmail,
    nowMs: atMs,
  });
}

/** A JSON body by name; empty for a call without one. @throws {Refusal} It is no JSON object. */
function readBody(text: string): Readonly<Record<string, unknown>> {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Refused below, like JSON that is no object.
  }
  throw refusalOf(400);
}
