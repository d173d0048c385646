import type { Role } from '../../access/types.js';
import { isPresetRole } from '../../client/access.js';
import type { Principal, ResourceAccess } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { asRolecallError } from '../asRolecallError.js';
import { invitationsOptions } from '../invitations/invitationsOptions.js';
import { principalKey } from '../principals/principalKey.js';
import type { SendInTurn } from '../writes/createBatch.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { runWrite } from '../writes/runWrite.js';
import { cachedDirectory } from './cachedDirectory.js';
import { isAsked } from './isAsked.js';
import { isInvited } from './isInvited.js';
import { knownPrincipal } from './knownPrincipal.js';
import { resourceMetadataOptions } from './resourceMetadataOptions.js';
import { roleHeld } from './roleHeld.js';
import { cachedAccess, rowKeyOf, shareWritesKey, shareWritesOfRow } from './shareWrites.js';
import type { ShareIntent, ShareWrite } from './shareWrites.js';
import type { ShareTarget } from './ShareTarget.js';
import type { AccessChange, PendingKind, ShareOutcome } from './UseShareResult.js';
import { withInvitation } from './withInvitation.js';
import { changeCached } from '../cached.js';
import { fromStored } from '../stored.js';
import { withRole } from './withRole.js';

/**
 * Gives a principal a role, or takes it away for null, as a mutation of the given client: pending while it is on its
 * way, kept when it fails. Writes to one principal go one after the other, in the order they were asked for. Never
 * rejects for a failed call.
 *
 * The cached access holds the change before the mutation ends, so that what is drawn passes from the intent to the
 * truth without a gap. Where the answer was lost, the truth decides.
 *
 * @returns Null when `inTurn` called it off.
 */
export async function changeAccess(
  target: ShareTarget,
  principal: Principal,
  role: Role | null,
): Promise<ShareOutcome>;
export async function changeAccess(
  target: ShareTarget,
  principal: Principal,
  role: Role | null,
  inTurn: SendInTurn,
): Promise<ShareOutcome | null>;
export async function changeAccess(
  target: ShareTarget,
  principal: Principal,
  role: Role | null,
  inTurn: SendInTurn = (send) => send(),
): Promise<ShareOutcome | null> {
  const { client, backend, viewer, resource } = target;
  const access = cachedAccess(target);
  const known = knownPrincipal(access, principal);
  const change: AccessChange = { resource, principal: known, role, previous: presetHeld(access, known) };
  const earlier = shareWritesOfRow(target, rowKeyOf(access, known));
  const end = await runWrite<ShareIntent, AccessChange | null>({
    client,
    mutationKey: shareWritesKey(backend, viewer, resource),
    about: addressee(known),
    intent: { change, kind: kindOf(change, earlier) },
    send: () => inTurn(() => send(target, change)),
    replaces: earlier,
  });
  if (end.status === 'failed') return { ...end, change };
  return end.done && { status: 'done', change: end.done };
}

async function send(target: ShareTarget, intent: AccessChange): Promise<AccessChange> {
  refuseAfterEnd(target.session);
  const {
    backend: { sharing },
    resource,
  } = target;
  const { principal, role } = intent;
  if (!sharing) throw new InvalidInputError('This backend offers no sharing.');
  const before = cachedAccess(target) ?? (await readThroughCache(target));
  const held = before ? roleHeld(before, principal) : null;
  if (held !== null && !isPresetRole(held)) {
    throw new InvalidInputError(
      "A role of the workspace's own could not be given back, so it is not replaced.",
    );
  }
  const invited = role !== null && isInvited(sharing, principal);
  try {
    await (role === null ? sharing.revoke(resource, principal) : sharing.grant(resource, principal, role));
  } catch (thrown) {
    const error = asRolecallError(thrown);
    const truth = mayHaveBeenDone(error) ? await readTruth(target) : undefined;
    if (!truth || !canTell(truth, principal)) throw error;
    const isThere = roleHeld(truth, principal) === role && !(role === null && isAsked(truth, principal));
    if (!isThere && !(invited && isAsked(truth, principal, role))) throw error;
  }
  await settle(target, (access) =>
    invited ? withInvitation(access, principal, role) : withRole(access, principal, role),
  );
  if (invited || (before && isAsked(before, principal))) {
    const { queryKey } = invitationsOptions(target.backend, target.viewer);
    void target.client.invalidateQueries({ queryKey, exact: true });
  }
  return { ...intent, previous: held, ...(invited && { invited }) };
}

/** Puts what is now held into the cache, where no read that left earlier can overwrite it. */
async function settle(
  target: ShareTarget,
  change: (access: ResourceAccess) => ResourceAccess,
): Promise<void> {
  const { client, backend, viewer, resource } = target;
  const read = resourceMetadataOptions(backend, viewer, resource);
  await client.cancelQueries({ queryKey: read.queryKey, exact: true });
  changeCached(client, read, change);
}

function readThroughCache({
  client,
  backend,
  viewer,
  resource,
}: ShareTarget): Promise<ResourceAccess | undefined> {
  return (
    client
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- what replaces it is missing in older 5.x clients, which hosts may bring
      .fetchQuery(resourceMetadataOptions(backend, viewer, resource))
      .then(fromStored<ResourceAccess>, () => undefined)
  );
}

/** Reads past the cache: a read that is already on its way may have left before the write arrived. */
async function readTruth(target: ShareTarget): Promise<ResourceAccess | undefined> {
  const { client, backend, viewer, session, resource } = target;
  if (session.hasEnded()) return undefined;
  return backend.sharing
    ?.read(resource, { directory: cachedDirectory(client, backend, viewer) })
    .catch(() => undefined);
}

/** Not of an address, where the list that gives addresses could not be read. */
function canTell(access: ResourceAccess, principal: Principal): boolean {
  return principal.kind !== 'person' || principal.id !== null || !access.unresolved.includes('people');
}

function presetHeld(access: ResourceAccess | undefined, principal: Principal): Role | null {
  const held = access ? roleHeld(access, principal) : null;
  return isPresetRole(held) ? held : null;
}

function kindOf(change: AccessChange, earlier: readonly ShareWrite[]): PendingKind {
  if (change.role === null) return 'revoke';
  const drawn = earlier.findLast(({ state }) => state.status === 'pending')?.state.variables?.change.role;
  return (drawn === undefined ? change.previous : drawn) === null ? 'grant' : 'change';
}

/** Whom the server would say a call is about. An address stays the same when the member behind it becomes known. */
function addressee(principal: Principal): string {
  return principal.kind === 'person' && principal.email !== null
    ? principal.email.toLowerCase()
    : principalKey(principal);
}
