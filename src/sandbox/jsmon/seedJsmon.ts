import type { JsmonPermission } from '../../contract/index.js';
import { createRandom } from '../seed/random.js';
import type { Random } from '../seed/random.js';
import type { JsmonInvitation, SandboxPerson } from '../types.js';
import type { JsmonState, JsmonWorkspace } from './JsmonState.js';

/** The workspace that tests and demos share. */
export const jsmonWorkspaceId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** A second one of the same owner's, for what must not be reached through the first. */
export const otherJsmonWorkspaceId = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';

const hourMs = 3_600_000;

/** Who is in the first workspace: handles of `people.ts`, or whole addresses. */
const shared: readonly (readonly [who: string, permission: JsmonPermission])[] = [
  ['ben', 'write'],
  ['cai', 'read'],
  ['fatima', 'admin'],
  ['nora.fischer@lumen.example', 'read'],
];

interface InvitationSeed {
  who: string;
  permission: JsmonPermission;
  /** Hours before the seed's moment. */
  sent: number;
  /** Hours after it; before it, when negative. */
  ends: number;
  status?: JsmonInvitation['status'];
}

const invited: readonly InvitationSeed[] = [
  { who: 'ben', permission: 'write', sent: 1_900, ends: -1_732, status: 'accepted' },
  { who: 'noor', permission: 'read', sent: 400, ends: -232, status: 'rejected' },
  { who: 'maya', permission: 'read', sent: 290, ends: -122 },
  { who: 'liam', permission: 'write', sent: 138, ends: 30 },
  { who: 'iris.keller@lumen.example', permission: 'write', sent: 49, ends: 119 },
  { who: 'dee', permission: 'read', sent: 20, ends: 148 },
];

/** Makes Jsmon as it stands at a moment (Unix milliseconds), with some of the company's people in it. */
export function seedJsmon(seed: number, nowMs: number, people: readonly SandboxPerson[]): JsmonState {
  const random = createRandom(seed + 0x6a736d6f);
  const addressOf = (who: string) => people.find(({ handle }) => handle === who)?.email ?? who;
  const user = (who: string, permission: JsmonPermission) => ({
    id: random.hex(24),
    email: addressOf(who),
    permission,
  });
  const owner = user('ana', 'admin');
  const first: JsmonWorkspace = {
    id: jsmonWorkspaceId,
    owner,
    users: shared.map(([who, permission]) => user(who, permission)),
    invitations: invited.map(({ who, permission, sent, ends, status = 'pending' }) => ({
      id: uuidOf(random),
      email: addressOf(who),
      permission,
      status,
      sentBy: owner.email,
      sentAtMs: nowMs - sent * hourMs,
      expiresAtMs: nowMs + ends * hourMs,
    })),
  };
  const other: JsmonWorkspace = {
    id: otherJsmonWorkspaceId,
    owner,
    users: [user('eva', 'write')],
    invitations: [
      {
        id: uuidOf(random),
        email: addressOf('dee'),
        permission: 'read',
        status: 'pending',
        sentBy: owner.email,
        sentAtMs: nowMs - 5 * hourMs,
        expiresAtMs: nowMs + 163 * hourMs,
      },
    ],
  };
  return {
    workspaces: [first, other],
    newUuid: () => uuidOf(random),
    newUserId: () => random.hex(24),
  };
}

/** A UUID as version 4 writes them. */
function uuidOf(random: Random): string {
  const variant = '89ab'.charAt(random.integer(4));
  return `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-${variant}${random.hex(3)}-${random.hex(12)}`;
}
