import { isCreator } from '../../access/isCreator.js';
import type { Role } from '../../access/types.js';
import { compareRoles } from '../../access/compareRoles.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { presetRoleOf } from '../../access/presetRoleOf.js';
import type { Group, ResourceAccess, Viewer } from '../../client/backend.js';
import { keepIdentity } from '../keepIdentity.js';
import { isViewer } from '../../access/isViewer.js';
import { principalKey } from '../principals/principalKey.js';
import type { WriteState } from '../writes/useWriteStates.js';
import { knownPrincipal } from './knownPrincipal.js';
import { grantedGroups, otherPathFor } from './otherPathFor.js';
import { rowKeyOf } from './shareWrites.js';
import type { ShareIntent } from './shareWrites.js';
import type { AccessRow, EveryoneRow } from './UseShareResult.js';
import type { ViewerRights } from './whatViewerMay.js';

interface Facts {
  access: ResourceAccess;
  viewer: Viewer | undefined;
  rights: ViewerRights;
  /** Oldest first. */
  writes: readonly WriteState<ShareIntent>[];
}

interface Drawing {
  rows: readonly AccessRow[];
  everyone: EveryoneRow;
}

type Holder = AccessRow['principal'];
/** By key. */
type Rows = ReadonlyMap<string, AccessRow>;

/**
 * Starts to draw who has access to a resource: the server's truth, with the latest write to each row over it. What it
 * returns remembers what it drew before, so that rows which did not change are the very same objects, and so that a
 * row stays where it first stood when its role changes: a list that somebody works on does not jump. Another
 * resource starts it anew.
 */
export function createAccessDrawing(): (facts: Facts) => Drawing {
  const names = new Intl.Collator(undefined, { numeric: true });
  let former: Facts | undefined;
  let firstRoles = new Map<string, string | null>();
  let truth: Rows = new Map();
  let drawn: Rows = new Map();
  let drawing: Drawing | undefined;

  const compareRows = (a: AccessRow, b: AccessRow, creatorId: string | null): number =>
    block(a, creatorId) - block(b, creatorId) ||
    compareRoles(presetRoleOf(firstRoles.get(b.key)), presetRoleOf(firstRoles.get(a.key))) ||
    names.compare(nameOf(a.principal), nameOf(b.principal)) ||
    (a.key < b.key ? -1 : 1);

  return (facts) => {
    const { access, viewer, rights } = facts;
    const { type, id } = access.resource;
    if (former?.access.resource.type !== type || former.access.resource.id !== id) firstRoles = new Map();
    if (former?.access !== access || former.viewer !== viewer || former.rights !== rights) {
      truth = keepRows(truth, drawTruth(facts));
    }
    const places = [...drawn.keys()];
    drawn = keepRows(drawn, drawWrites(truth, facts));
    former = facts;
    for (const { key, role } of drawn.values()) if (!firstRoles.has(key)) firstRoles.set(key, role);

    // Those that were there stand in order already, which makes sorting them again cheap.
    const rows = [...new Set([...places, ...drawn.keys()])]
      .flatMap((key) => drawn.get(key) ?? [])
      .sort((a, b) => compareRows(a, b, access.creatorId));
    drawn = new Map(rows.map((row) => [row.key, row]));
    const isUnchanged =
      drawing?.rows.length === rows.length && rows.every((row, place) => row === drawing?.rows[place]);
    drawing = {
      rows: drawing && isUnchanged ? drawing.rows : rows,
      everyone: keepIdentity(drawing?.everyone, drawEveryone(facts)) as EveryoneRow,
    };
    return drawing;
  };
}

function keepRows(former: Rows, rows: Rows): Rows {
  return new Map([...rows].map(([key, row]) => [key, keepIdentity(former.get(key), row) as AccessRow]));
}

function drawTruth({ access, viewer, rights }: Facts): Rows {
  const groups = grantedGroups(access);
  const rows = new Map<string, AccessRow>();
  for (const { principal, role } of access.grants) {
    const key = isPresetRole(role) ? principalKey(principal) : `${principalKey(principal)} ${role}`;
    const twin = rows.get(key);
    if (twin && compareRoles(presetRoleOf(role), presetRoleOf(twin.role)) <= 0) continue;
    rows.set(key, heldRow(key, principal, role, { access, viewer, rights }, groups));
  }
  return rows;
}

function drawWrites(truth: Rows, facts: Facts): Rows {
  const { access } = facts;
  const rows = new Map(truth);
  const customRows = [...truth.values()].filter(({ role }) => !isPresetRole(role));
  for (const [key, { latest, coming }] of writesByRow(facts)) {
    const { change, kind } = latest.intent;
    if (change.principal.kind === 'everyone') continue;
    const row = rows.get(key);
    if (latest.error !== null) {
      const failure = { change, error: latest.error };
      if (row && row.role !== change.role) rows.set(key, { ...row, failure });
      // Somebody else has taken away what was to be changed: what was meant stays in reach.
      else if (!row && change.role !== null && latest.error.code === 'changed_meanwhile') {
        const gone = heldRow(key, change.principal, change.role, facts, grantedGroups(access));
        rows.set(key, { ...gone, role: null, failure });
      }
      continue;
    }
    // A write is about all that somebody holds, roles of the workspace's own too.
    for (const custom of customRows.filter((one) => principalKey(one.principal) === key)) {
      if (change.role === null) rows.set(custom.key, { ...custom, pending: kind });
      else rows.delete(custom.key);
    }
    const role = change.role ?? row?.role ?? coming;
    if (role === null) continue;
    const principal = knownPrincipal(access, change.principal);
    const drawn = row ?? heldRow(key, principal, role, facts, grantedGroups(access));
    rows.set(key, { ...drawn, role, pending: kind });
  }
  return rows;
}

function heldRow(
  key: string,
  principal: Holder,
  role: string,
  { access, viewer, rights }: Pick<Facts, 'access' | 'viewer' | 'rights'>,
  groups: readonly Group[],
): AccessRow {
  return {
    key,
    principal,
    role,
    pending: null,
    failure: null,
    fixed: whyFixed(principal, role, access.creatorId, rights),
    you: isViewer(principal, viewer),
    other: otherPathFor(principal, access, groups),
  };
}

function drawEveryone(facts: Facts): EveryoneRow {
  const { access, rights } = facts;
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
  const writes = writesByRow(facts).get('everyone');
  if (!writes) return row;
  const { intent, error } = writes.latest;
  const { change, kind } = intent;
  if (error === null) return { ...row, role: change.role ?? role ?? writes.coming, pending: kind };
  return change.role === role ? row : { ...row, failure: { change, error } };
}

interface RowWrites {
  latest: WriteState<ShareIntent>;
  /** The last role on its way, which a later write may be about to take away again; null for none. */
  coming: Role | null;
}

function writesByRow({ access, writes }: Facts): ReadonlyMap<string, RowWrites> {
  const rows = new Map<string, RowWrites>();
  for (const write of writes) {
    const key = rowKeyOf(access, write.intent.change.principal);
    const given = write.error === null ? write.intent.change.role : null;
    rows.set(key, { latest: write, coming: given ?? rows.get(key)?.coming ?? null });
  }
  return rows;
}

function whyFixed(
  principal: Holder,
  role: string,
  creatorId: string | null,
  rights: ViewerRights,
): AccessRow['fixed'] {
  if (principal.kind === 'person' && isCreator(principal.id, creatorId)) return 'creator';
  if (!isPresetRole(role)) return 'custom-role';
  if (principal.kind === 'unknown') return 'unknown';
  if (!rights.canShare || !rights.assignableRoles.includes(role)) return 'viewer-cannot';
  if (principal.kind === 'person' && principal.email === null) return 'unreachable';
  if (principal.kind === 'service-account' && principal.keys.length === 0 && principal.email == null)
    return 'unreachable';
  return null;
}

/** Where a row belongs before roles and names count. */
function block({ principal, you }: AccessRow, creatorId: string | null): number {
  if (you) return 0;
  if (principal.kind === 'person') return isCreator(principal.id, creatorId) ? 1 : 2;
  return { group: 3, 'service-account': 4, unknown: 5 }[principal.kind];
}

function nameOf(principal: Holder): string {
  if (principal.kind === 'unknown') return principal.id;
  const email = principal.kind === 'person' ? principal.email : null;
  return principal.name ?? email ?? principal.id ?? '';
}
