import type { Role } from '../../access/types.js';
import { compareRoles, isPresetRole } from '../../client/access.js';
import type { ResourceAccess, Viewer } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { keepIdentity } from '../keepIdentity.js';
import { principalKey } from '../principals/principalKey.js';
import { knownPrincipal } from './knownPrincipal.js';
import { grantedGroups, otherPathFor } from './otherPathFor.js';
import { rowKeyOf } from './shareWrites.js';
import type { ShareIntent } from './shareWrites.js';
import type { AccessRow, EveryoneRow } from './UseShareResult.js';
import type { ViewerRights } from './whatViewerMay.js';

/** A write that is on its way (no error) or has failed. */
export interface ShareWriteState {
  intent: ShareIntent;
  error: RolecallError | null;
}

interface Facts {
  access: ResourceAccess;
  viewer: Viewer | undefined;
  rights: ViewerRights;
  /** Oldest first. */
  writes: readonly ShareWriteState[];
}

interface Drawing {
  rows: readonly AccessRow[];
  everyone: EveryoneRow;
}

type Holder = AccessRow['principal'];

/**
 * Starts to draw who has access to a resource: the server's truth, with the latest write to each row over it. What it
 * returns remembers what it drew before, so that rows which did not change are the very same objects, and so that a
 * row stays where it first stood when its role changes: a list that somebody works on does not jump. Another
 * resource starts it anew.
 */
export function createAccessDrawing(): (facts: Facts) => Drawing {
  const names = new Intl.Collator(undefined, { numeric: true });
  let subject = '';
  let firstRoles = new Map<string, string>();
  let former = new Map<string, AccessRow>();
  let drawing: Drawing | null = null;

  const compareRows = (a: AccessRow, b: AccessRow, creatorId: string | null): number =>
    block(a, creatorId) - block(b, creatorId) ||
    compareRoles(presetOf(firstRoles.get(b.key)), presetOf(firstRoles.get(a.key))) ||
    names.compare(nameOf(a.principal), nameOf(b.principal)) ||
    (a.key < b.key ? -1 : 1);

  return (facts) => {
    const { type, id } = facts.access.resource;
    if (subject !== `${type} ${id}`) {
      subject = `${type} ${id}`;
      firstRoles = new Map();
    }
    former = new Map(
      drawRows(facts).map((row) => [row.key, keepIdentity(former.get(row.key), row) as AccessRow]),
    );
    for (const { key, role } of former.values()) if (!firstRoles.has(key)) firstRoles.set(key, role);
    const rows = [...former.values()].sort((a, b) => compareRows(a, b, facts.access.creatorId));
    const isUnchanged =
      drawing?.rows.length === rows.length && rows.every((row, place) => row === drawing?.rows[place]);
    drawing = {
      rows: drawing && isUnchanged ? drawing.rows : rows,
      everyone: keepIdentity(drawing?.everyone, drawEveryone(facts)) as EveryoneRow,
    };
    return drawing;
  };
}

function drawRows({ access, viewer, rights, writes }: Facts): readonly AccessRow[] {
  const groups = grantedGroups(access);
  const held = (key: string, principal: Holder, role: string): AccessRow => ({
    key,
    principal,
    role,
    pending: null,
    failure: null,
    fixed: whyFixed(principal, role, access.creatorId, rights),
    you: isViewer(principal, viewer),
    other: otherPathFor(principal, access, groups),
  });

  const rows = new Map<string, AccessRow>();
  for (const { principal, role } of access.grants) {
    const key = isPresetRole(role) ? principalKey(principal) : `${principalKey(principal)} ${role}`;
    const twin = rows.get(key);
    if (!twin || compareRoles(presetOf(role), presetOf(twin.role)) > 0) {
      rows.set(key, held(key, principal, role));
    }
  }
  for (const [key, { intent, error }] of latestWrites(access, writes)) {
    const { principal, role } = intent.change;
    if (principal.kind === 'everyone') continue;
    const row = rows.get(key);
    if (error !== null) {
      if (row && row.role !== role) rows.set(key, { ...row, failure: { change: intent.change, error } });
    } else if (role !== null) {
      rows.set(key, {
        ...(row ?? held(key, knownPrincipal(access, principal), role)),
        role,
        pending: intent.kind,
      });
    } else if (row) {
      rows.set(key, { ...row, pending: 'revoke' });
    }
  }
  return [...rows.values()];
}

function drawEveryone({ access, rights, writes }: Facts): EveryoneRow {
  const write = latestWrites(access, writes).get('everyone');
  const role = access.baseline;
  const row: EveryoneRow = {
    role,
    pending: null,
    failure: null,
    fixed:
      role !== null && !isPresetRole(role)
        ? 'custom-role'
        : rights.canShareWorkspace && (role === null || rights.assignableRoles.includes(role))
          ? null
          : 'viewer-cannot',
  };
  if (!write) return row;
  const { change, kind } = write.intent;
  if (write.error === null) return { ...row, role: change.role ?? role, pending: kind };
  return change.role === role ? row : { ...row, failure: { change, error: write.error } };
}

function latestWrites(
  access: ResourceAccess,
  writes: readonly ShareWriteState[],
): ReadonlyMap<string, ShareWriteState> {
  return new Map(writes.map((write) => [rowKeyOf(access, write.intent), write]));
}

function whyFixed(
  principal: Holder,
  role: string,
  creatorId: string | null,
  rights: ViewerRights,
): AccessRow['fixed'] {
  if (principal.kind === 'person' && principal.id !== null && principal.id === creatorId) return 'creator';
  if (!isPresetRole(role)) return 'custom-role';
  if (principal.kind === 'unknown') return 'unknown';
  if (!rights.canShare || !rights.assignableRoles.includes(role)) return 'viewer-cannot';
  if (principal.kind === 'person' && principal.email === null) return 'unreachable';
  if (principal.kind === 'service-account' && principal.keys.length === 0) return 'unreachable';
  return null;
}

function isViewer(principal: Holder, viewer: Viewer | undefined): boolean {
  if (principal.kind !== 'person' || !viewer) return false;
  return viewer.memberId === null || principal.id === null
    ? principal.email?.toLowerCase() === viewer.email.toLowerCase()
    : principal.id === viewer.memberId;
}

/** Where a row belongs before roles and names count. */
function block({ principal, you }: AccessRow, creatorId: string | null): number {
  if (you) return 0;
  if (principal.kind === 'person') return principal.id !== null && principal.id === creatorId ? 1 : 2;
  return { group: 3, 'service-account': 4, unknown: 5 }[principal.kind];
}

function presetOf(role: string | undefined): Role | null {
  return isPresetRole(role) ? role : null;
}

function nameOf(principal: Holder): string {
  if (principal.kind === 'unknown') return principal.id;
  const email = principal.kind === 'person' ? principal.email : null;
  return principal.name ?? email ?? principal.id ?? '';
}
