import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRoles, effectiveRole, whyAccess } from '../../src/access/index.js';
import type { AccessFacts, Role, Subject } from '../../src/access/index.js';
import { everyoneGroupId, isPresetRole, presetRoles } from '../../src/contract/index.js';
import type { Sandbox, Seat } from '../../src/sandbox/index.js';
import { firstVoice, openSandbox } from '../sandbox/openSandbox.js';
import { groupsOf, membersOf, resourceOf } from '../sandbox/wire.js';

/** Few enough people and groups for their ways to cross, Ana the owner and a stranger among them. */
const handles = ['ana', 'ben', 'cai', 'dee', 'eva', 'fatima', 'goran'] as const;
const groupNames = ['Design', 'Narration', 'Games', 'Contractors'] as const;

const person = fc.constantFrom(...handles);
const preset = fc.constantFrom(...presetRoles);
const role = fc.oneof(
  { weight: 4, arbitrary: preset },
  { weight: 1, arbitrary: fc.constantFrom('role_a', 'role_b') },
);
const seat = fc.constantFrom<Seat | null>(
  'workspace_admin',
  'workspace_member',
  'workspace_lite_member',
  null,
);
const principal = fc.oneof(
  person,
  fc.constantFrom(...groupNames),
  fc.constantFrom('render-farm', 'stranger'),
);

/** A company in which somebody has shared, locked and moved people about. */
const company = fc.record({
  baselineForm: fc.constantFrom('default' as const, 'group-id' as const),
  creator: fc.option(person),
  grants: fc.array(fc.tuple(principal, role), { maxLength: 10 }),
  baseline: fc.option(preset),
  locked: fc.uniqueArray(person, { maxLength: 3 }),
  seats: fc.array(fc.tuple(person, seat), { maxLength: 4 }),
  members: fc.array(fc.tuple(fc.constantFrom(...groupNames), fc.uniqueArray(person)), { maxLength: 4 }),
});

type Company = typeof company extends fc.Arbitrary<infer Value> ? Value : never;

function arrange(sandbox: Sandbox, { creator, grants, baseline, locked, seats, members }: Company) {
  const { key } = firstVoice(sandbox);
  const { groups, serviceAccounts } = sandbox.workspace;
  const idOf = (name: string) =>
    [...groups, ...serviceAccounts].find((one) => one.name === name)?.id ??
    handles.flatMap((handle) => (handle === name ? sandbox.person(handle).id : []))[0] ??
    name;
  for (const id of sandbox.workspace.resource(key.type, key.id).grants.keys())
    sandbox.setGrant(key, id, null);
  sandbox.setCreator(key, creator === null ? null : idOf(creator));
  for (const [who, given] of grants) sandbox.setGrant(key, idOf(who), given);
  sandbox.setBaseline(key, baseline);
  for (const handle of locked) sandbox.lock(idOf(handle));
  for (const [handle, held] of seats) sandbox.setSeat(idOf(handle), held);
  for (const [name, inside] of members) sandbox.setMembers(idOf(name), inside.map(idOf));
}

/** What our rules are told: what a client reads off the wire, and nothing else. */
async function readOffTheWire({ sandbox, get }: ReturnType<typeof openSandbox>) {
  const members = membersOf(await get('/v1/workspace/members'));
  const groups = Object.values(groupsOf(await get('/v1/workspace/groups')));
  const resource = resourceOf(await get(firstVoice(sandbox).read));
  const slots = Object.entries(resource.role_to_group_ids);
  const grants = slots.flatMap(([held, ids]) => ids.map((principalId) => ({ principalId, role: held })));
  const everyone = grants.find(({ principalId }) => principalId === everyoneGroupId)?.role;
  const facts: AccessFacts = {
    creatorId: resource.creator_user_id,
    grants: grants.filter(({ principalId }) => principalId !== everyoneGroupId),
    baseline: isPresetRole(everyone) ? everyone : null,
  };
  const subjects = members.map(({ user_id, seat_type, is_owner, is_locked }): Subject => ({
    userId: user_id,
    groupIds: groups.filter((one) => one.members.includes(user_id)).map(({ id }) => id),
    workspaceAdmin: is_owner || seat_type === 'workspace_admin',
    locked: is_locked,
  }));
  return { facts, subjects };
}

const settings = { seed: 20_261_122, numRuns: 300 };

describe('our rules and the provider’s own', () => {
  it('give every member the same role in any company, whichever way reads name the baseline', async () => {
    const seen = new Set<Role | null>();
    await fc.assert(
      fc.asyncProperty(company, async (chosen) => {
        const opened = openSandbox({ baselineForm: chosen.baselineForm });
        arrange(opened.sandbox, chosen);
        const { facts, subjects } = await readOffTheWire(opened);
        const { key } = firstVoice(opened.sandbox);
        const ours = subjects.map((subject) => effectiveRole(subject, facts));
        const theirs = subjects.map(({ userId }) =>
          opened.sandbox.workspace.roleOf(userId, key.type, key.id),
        );
        expect(ours).toEqual(theirs);
        for (const one of theirs) seen.add(one);
      }),
      settings,
    );
    expect(seen).toEqual(new Set([...presetRoles, null]));
  });

  it('explain a role by its strongest path, and list paths from strong to weak', async () => {
    await fc.assert(
      fc.asyncProperty(company, async (chosen) => {
        const opened = openSandbox({ baselineForm: chosen.baselineForm });
        arrange(opened.sandbox, chosen);
        const { facts, subjects } = await readOffTheWire(opened);
        const roles = subjects.map((subject) => whyAccess(subject, facts).map((path) => path.role));
        expect(roles).toEqual(roles.map((some) => some.toSorted((a, b) => compareRoles(b, a))));
        expect(roles.map(([strongest = null]) => strongest)).toEqual(
          subjects.map((subject) => effectiveRole(subject, facts)),
        );
      }),
      { ...settings, numRuns: 100 },
    );
  });
});
