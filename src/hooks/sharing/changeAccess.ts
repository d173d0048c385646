import { emailKey } from '../../access/emailKey.js';
import type { Role } from '../../access/types.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { presetRoleOf } from '../../access/presetRoleOf.js';
import type { Principal, ResourceAccess } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { asRolecallError } from '../asRolecallError.js';
import { invitationsOptions } from '../invitations/invitationsOptions.js';
import { principalKey } from '../principals/principalKey.js';
import type { SendInTurn } from '../writes/createBatch.js';
import { changedMeanwhile } from '../writes/changedMeanwhile.js';
import { createSecondLook } from '../writes/createSecondLook.js';
import type { SecondLook } from '../writes/createSecondLook.js';
import type { Write } from '../writes/createWriteLog.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { runWrite } from '../writes/runWrite.js';
import { cachedDirectory } from './cachedDirectory.js';
import { heldBy } from './heldBy.js';
import { isAsked } from './isAsked.js';
import { isInvited } from './isInvited.js';
import { knownPrincipal } from './knownPrincipal.js';
import { resourceMetadataOptions } from './resourceMetadataOptions.js';
import { roleHeld } from './roleHeld.js';
import { cachedAccess, rowKeyOf, shareWrites } from './shareWrites.js';
import type { ShareIntent } from './shareWrites.js';
import type { ShareTarget } from './ShareTarget.js';
import type { AccessChange, PendingKind, ShareOutcome } from './UseShareResult.js';
import { withInvitation } from './withInvitation.js';
import { changeCached } from '../cached.js';
import { fromStored } from '../stored.js';
import { withRole } from './withRole.js';

/** What a change of access was decided upon, and when it may leave. */
export interface AccessBasis {
  /** Looks again before it leaves; shared by what leaves together. @default one of its own */
  look?: SecondLook<ResourceAccess> | undefined;
  /** What the person took the principal to hold, any of these. @default what is cached, or comes of earlier writes */
  seen?: readonly Held[] | undefined;
}

/** A role, or null for none. */
export type Held = Role | (string & {}) | null;

/**
 * Gives a principal a role, or takes it away for null, as a mutation of the given client: pending while it is on its
 * way, kept when it fails. Writes to one principal go one after the other, in the order they were asked for. Never
 * rejects for a failed call.
 *
 * Nothing is sent where the principal holds something else by then than the person saw: it fails with
 * `changed_meanwhile`, and the cached access holds the truth.
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
  basis?: AccessBasis,
): Promise<ShareOutcome>;
export async function changeAccess(
  target: ShareTarget,
  principal: Principal,
  role: Role | null,
  basis: AccessBasis,
  inTurn: SendInTurn,
): Promise<ShareOutcome | null>;
export async function changeAccess(
  target: ShareTarget,
  principal: Principal,
  role: Role | null,
  { look = lookAtAccess(target), seen }: AccessBasis = {},
  inTurn: SendInTurn = (send) => send(),
): Promise<ShareOutcome | null> {
  const { client, resource } = target;
  const access = cachedAccess(target);
  const known = knownPrincipal(access, principal);
  const change: AccessChange = { resource, principal: known, role, previous: presetHeld(access, known) };
  const earlier = shareWrites.ofRow(target, rowKeyOf(access, known));
  const basis = { look, seen: seen ?? whatWasSeen(access, known, earlier) };
  const end = await runWrite<ShareIntent, AccessChange | null>({
    client,
    mutationKey: shareWrites.key(target),
    about: addressee(known),
    intent: { change, kind: kindOf(change, earlier) },
    send: () => inTurn(() => send(target, change, basis)),
    replaces: earlier,
  });
  if (end.status === 'failed') {
    const isOverrun = end.error.code === 'changed_meanwhile';
    return {
      ...end,
      change: isOverrun ? { ...change, previous: presetHeld(cachedAccess(target), known) } : change,
    };
  }
  return end.done && { status: 'done', change: end.done };
}

/** Starts a second look at who has access. */
export function lookAtAccess(target: ShareTarget): SecondLook<ResourceAccess> {
  return createSecondLook(target, resourceMetadataOptions(target.backend, target.viewer, target.resource));
}

/** What the person may have seen the principal hold; null where nothing was known. */
function whatWasSeen(
  access: ResourceAccess | undefined,
  principal: Principal,
  earlier: readonly Write<ShareIntent>[],
): readonly Held[] | null {
  if (!access) return null;
  const coming = earlier.flatMap(({ state: { status, variables } }) =>
    status === 'pending' && variables ? [variables.change.role] : [],
  );
  return [heldBy(access, principal), ...coming];
}

async function send(
  target: ShareTarget,
  intent: AccessChange,
  { look, seen }: { look: SecondLook<ResourceAccess>; seen: readonly Held[] | null },
): Promise<AccessChange> {
  refuseAfterEnd(target.session);
  const {
    backend: { sharing },
    resource,
  } = target;
  const { principal, role } = intent;
  if (!sharing) throw new InvalidInputError('This backend offers no sharing.');
  const before = (await look()) ?? (await readThroughCache(target));
  refuseAfterEnd(target.session);
  const held = before ? roleHeld(before, principal) : null;
  if (held !== null && !isPresetRole(held)) {
    throw new InvalidInputError(
      "A role of the workspace's own could not be given back, so it is not replaced.",
    );
  }
  if (before && seen && canTell(before, principal)) {
    const now = heldBy(before, principal);
    if (now !== role && !seen.includes(now)) throw changedMeanwhile();
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
  // Of all the others it is as old as it was.
  changeCached(client, read, change, { updatedAt: client.getQueryState(read.queryKey)?.dataUpdatedAt });
}

function readThroughCache({
  client,
  backend,
  viewer,
  resource,
}: ShareTarget): Promise<ResourceAccess | undefined> {
  return (
    client
      // oxlint-disable-next-line typescript/no-deprecated -- what replaces it is missing in older 5.x clients, which hosts may bring
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
  return presetRoleOf(access && roleHeld(access, principal));
}

function kindOf(change: AccessChange, earlier: readonly Write<ShareIntent>[]): PendingKind {
  if (change.role === null) return 'revoke';
  const drawn = earlier.findLast(({ state }) => state.status === 'pending')?.state.variables?.change.role;
  return (drawn === undefined ? change.previous : drawn) === null ? 'grant' : 'change';
}

/** Whom the server would say a call is about. An address stays the same when the member behind it becomes known. */
function addressee(principal: Principal): string {
  return principal.kind === 'person' && principal.email !== null
    ? emailKey(principal.email)
    : principalKey(principal);
}
