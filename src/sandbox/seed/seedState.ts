import { currentPeriod } from '../state/currentPeriod.js';
import { resourceIndex } from '../state/findResource.js';
import type { Shares, State } from '../state/State.js';
import { createLedger } from '../usage/createLedger.js';
import type {
  SandboxGroup,
  SandboxItem,
  SandboxPerson,
  SandboxSample,
  SandboxServiceAccount,
  SandboxVoice,
} from '../types.js';
import { groupsSeed } from './groups.js';
import { seedLibrary } from './library.js';
import { agentNames, dictionaryNames } from './items.js';
import { peopleSeed } from './people.js';
import { createRandom } from './random.js';
import type { Random } from './random.js';
import { serviceAccountsSeed } from './serviceAccounts.js';
import { sharingSeed } from './sharing.js';
import type { SharingSeed } from './sharing.js';
import { seedUsage } from './seedUsage.js';
import { subscriptionSeed } from './subscription.js';
import { voicesSeed } from './voices.js';

const domain = 'northwind.example';
const daySeconds = 86_400;
const roles = ['viewer', 'commenter', 'editor', 'admin'] as const;

/** Makes the company of a seed, as it stands at a moment (Unix milliseconds). */
export function seedState(seed: number, nowMs: number): State {
  const random = createRandom(seed);
  const nowUnix = Math.floor(nowMs / 1000);
  const daysAgo = (fewest: number, most: number) =>
    nowUnix - (fewest + random.integer(most - fewest)) * daySeconds - random.integer(daySeconds);

  const people = peopleSeed.map(
    ({ handle, mailbox, name, seat, owner = false, locked = false }): SandboxPerson => ({
      id: random.id(28),
      handle,
      email: `${mailbox}@${domain}`,
      name,
      seat,
      owner,
      locked,
    }),
  );
  const idOfPerson = new Map(people.map(({ handle, id }) => [handle, id]));

  const groups = groupsSeed.map(({ name, members, permissions, usageLimit, scim }): SandboxGroup => ({
    id: random.id(20),
    name,
    memberIds: members.map((handle) => known(idOfPerson, handle)),
    permissions,
    usageLimit,
    characterCount: random.integer(40_000),
    scim: scim
      ? {
          externalId: `okta-${random.hex(12)}`,
          createdAtUnix: daysAgo(300, 400),
          updatedAtUnix: daysAgo(1, 20),
        }
      : null,
  }));
  const idOfGroup = new Map(groups.map(({ name, id }) => [name, id]));

  const serviceAccounts = serviceAccountsSeed.map(
    ({ name, keys, sharesWith = [] }): SandboxServiceAccount => ({
      id: random.id(28),
      name,
      createdAtUnix: daysAgo(200, 900),
      keys: keys.map((key) => ({
        id: random.id(20),
        name: key.name,
        hint: key.hint,
        hash: random.hex(64),
        createdAtUnix: daysAgo(10, 200),
        permissions: key.permissions,
        characterLimit: key.characterLimit,
        characterCount: key.characterCount,
        allowedIps: key.allowedIps ?? null,
        disabled: key.disabled !== undefined,
        disableReason: key.disabled ?? null,
        thirdPartyDisableAllowed: null,
      })),
      sharesWith: sharesWith.map(({ group, role }) => ({ groupId: known(idOfGroup, group), role })),
    }),
  );
  const idOfMachine = new Map(serviceAccounts.map(({ name, id }) => [name, id]));
  const idOfGone = new Map(Array.from({ length: 30 }, (_, index) => [String(index + 1), random.id(28)]));

  const idOf = (who: string) => {
    const [kind, name] = who.split(':');
    if (name === undefined) return known(idOfPerson, who);
    return known(kind === 'group' ? idOfGroup : kind === 'machine' ? idOfMachine : idOfGone, name);
  };

  const everybody = [...idOfPerson, ...idOfGroup, ...idOfMachine, ...idOfGone].map(([, id]) => id);
  const written = ({ creator, grants, baseline, anonymous, fillTo = 0 }: SharingSeed): Shares => {
    const creatorId = idOf(creator);
    const given = Object.entries(grants).map(([who, role]) => [idOf(who), role] as const);
    const others = everybody.filter((id) => id !== creatorId && !given.some(([givenId]) => givenId === id));
    const filling = others.slice(0, Math.max(0, fillTo - given.length - 1));
    return {
      creatorId,
      grants: [...given, ...filling.map((id) => [id, pick(random, ['viewer', 'editor'])] as const)],
      baseline,
      anonymous,
    };
  };

  const makers = people.filter(({ seat, locked }) => seat === 'workspace_member' && !locked);
  const fallen = (): Shares => {
    const creatorId = pick(random, makers).id;
    const holders = [
      ...random.sample(people, random.integer(6)),
      ...random.sample(groups, random.integer(3)),
      ...random.sample(serviceAccounts, random.integer(2)),
    ];
    const given = holders.filter(({ id }) => id !== creatorId);
    return { creatorId, grants: given.map(({ id }) => [id, pick(random, roles)] as const) };
  };
  const everyones: Shares = { creatorId: null, grants: [], baseline: 'viewer' };

  const resources: State['resources'] = new Map();
  const add = (type: string, id: string, name: string | null, createdAtUnix: number, shares: Shares) => {
    const { creatorId, grants, baseline = null, anonymous = null } = shares;
    resources.set(resourceIndex(type, id), {
      type,
      id,
      name,
      creatorId,
      createdAtUnix,
      grants: new Map(grants),
      baseline,
      anonymous,
    });
  };

  const collections = [random.id(20), random.id(20)];
  const voices = voicesSeed.map(
    ({ slug, name, kind, category, labels, description, library = null }, index): SandboxVoice => {
      const id = random.id(20);
      const createdAtUnix = daysAgo(2, 600);
      const sharing = slug === undefined ? undefined : sharingSeed[slug];
      const shares = sharing ? written(sharing) : kind === 'default' ? everyones : fallen();
      add('voice', id, sharing?.nameless ? null : name, createdAtUnix, shares);
      return {
        id,
        name,
        kind,
        category,
        labels,
        description,
        createdAtUnix,
        samples: kind === 'own' ? samplesOf(id, createRandom(index)) : [],
        collectionIds: kind === 'own' ? random.sample(collections, random.integer(2)) : [],
        library: library && { ...library, originalId: null, bookmarked: true },
      };
    },
  );
  const items = (type: string, names: readonly string[]) =>
    names.map((name): SandboxItem => {
      const id = type === 'convai_agents' ? `agent_${random.hex(26)}` : random.id(20);
      add(type, id, name, daysAgo(2, 400), fallen());
      return { id, name };
    });

  const state: Omit<State, 'usage'> = {
    workspaceId: random.id(28),
    workspaceName: 'Northwind Studio',
    domain,
    everyoneId: random.id(20),
    ownerSecrets: {
      keyPreview: `sk_${random.hex(4)}********${random.hex(4)}`,
      referralCode: `ref${random.id(10)}`,
      partnerLink: `https://partners.northwind.example/${random.id(8)}`,
    },
    seededAtMs: nowMs,
    people,
    seatLimits: { full: 200, basic: 100 },
    subscription: subscriptionSeed(nowMs),
    invitations: [],
    invitationTurns: 0,
    newUserId: () => random.id(28),
    newId: random.id,
    groups,
    serviceAccounts,
    mintedKeys: new Map(),
    newKey: () => ({ id: random.id(20), secret: `sk_${random.hex(48)}`, hash: random.hex(64) }),
    voices,
    library: seedLibrary(seed, nowUnix),
    copiesOffered: false,
    copies: [],
    agents: items('convai_agents', agentNames),
    dictionaries: items('pronunciation_dictionary', dictionaryNames),
    customRoles: [],
    resources,
  };
  const { beganAtMs } = currentPeriod(state.subscription, nowMs);
  return { ...state, usage: createLedger(seedUsage(seed, state, nowMs), nowMs, beganAtMs ?? 0) };
}

/** One to three recordings, of some seconds each. */
function samplesOf(voiceId: string, random: Random): SandboxSample[] {
  return Array.from({ length: 1 + random.integer(3) }, (_, index) => ({
    id: `${voiceId.slice(0, 10)}sample00${index + 1}`,
    fileName: `take-0${index + 1}.wav`,
    mimeType: 'audio/wav',
    durationMs: 1_500 + random.integer(30) * 100,
  }));
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sandbox's seed names "${name}", which it does not define.`);
  return id;
}

function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[random.integer(from.length)];
  if (chosen === undefined) throw new Error('There is nothing to pick from.');
  return chosen;
}
