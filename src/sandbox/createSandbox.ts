import { allOperations } from '../contract/index.js';
import type { ResourceKey } from '../contract/index.js';
import { systemClock } from './clock.js';
import { createElevenLabs } from './elevenlabs/createElevenLabs.js';
import { createFront } from './front/createFront.js';
import { createJsmon } from './jsmon/createJsmon.js';
import { editJsmon } from './jsmon/editJsmon.js';
import { seedJsmon } from './jsmon/seedJsmon.js';
import { createScript } from './script/createScript.js';
import { seedState } from './seed/seedState.js';
import { acceptInvitation } from './state/acceptInvitation.js';
import { changeKey } from './state/changeKey.js';
import { changePerson } from './state/changePerson.js';
import { countSeats } from './state/countSeats.js';
import { findResource } from './state/findResource.js';
import { roleOf } from './state/roleOf.js';
import { setMembers } from './state/setMembers.js';
import type { ResourceState, State } from './state/State.js';
import type { Sandbox, SandboxOptions, SandboxPerson, SandboxWorkspace, SentRequest } from './types.js';

const rememberedRequests = 20_000;

/**
 * Starts two providers in memory, with a company of sixty people in them, that answer as the real ones do: their
 * rules, their paging, their error shapes. Same seed and clock, same bytes. Each sandbox stands alone.
 *
 * @throws {Error} A fault names an operation that does not exist.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const {
    seed = 1,
    clock = systemClock,
    apiKey = 'sandbox-key',
    jsmonApiKey = 'sandbox-jsmon-key',
    jsmonKeyOwner = 'ana',
    keyScopes = 'all',
    baselineForm = 'default',
    keyOptionForm = 'account-id',
  } = options;
  const state = seedState(seed, clock.now());
  const script = createScript(options, checkOperation);
  const requests: SentRequest[] = [];

  const resourceOf = ({ type, id }: ResourceKey): ResourceState => {
    const resource = findResource(state, type, id);
    if (!resource) throw new Error(`The sandbox has no ${type} with the id ${id}.`);
    return resource;
  };
  const personOf = (handle: string): SandboxPerson => {
    const person = state.people.find((one) => one.handle === handle);
    if (!person) throw new Error(`The sandbox has nobody called "${handle}".`);
    return person;
  };

  const setting = {
    script,
    now: () => clock.now(),
    remember: (request: SentRequest) => {
      requests.push(request);
      if (requests.length > rememberedRequests) requests.shift();
    },
  };
  const forms = { baselineForm, keyOptionForm };
  const elevenLabs = createFront(createElevenLabs({ state, forms, apiKey, keyScopes }), setting);
  const jsmonState = seedJsmon(seed, clock.now(), state.people);
  const jsmon = createFront(
    createJsmon({ state: jsmonState, apiKey: jsmonApiKey, callerEmail: personOf(jsmonKeyOwner).email }),
    setting,
  );

  return {
    elevenlabs: { fetch: elevenLabs },
    jsmon: { fetch: jsmon, apiKey: jsmonApiKey, ...editJsmon(jsmonState) },
    fetch: (request) => (new URL(request.url).pathname.startsWith('/api/') ? jsmon : elevenLabs)(request),
    clock,
    apiKey,
    requests,
    workspace: view(state, resourceOf),
    person: personOf,
    fail: script.fail,
    hold: script.hold,
    setGrant: (resource, principalId, role) => {
      const { grants } = resourceOf(resource);
      if (role === null) grants.delete(principalId);
      else grants.set(principalId, role);
    },
    addCustomRole: (roleId) => {
      state.customRoles = [...state.customRoles, roleId];
    },
    setBaseline: (resource, role) => {
      resourceOf(resource).baseline = role;
    },
    setAnonymous: (resource, role) => {
      resourceOf(resource).anonymous = role;
    },
    setCreator: (resource, userId) => {
      resourceOf(resource).creatorId = userId;
    },
    setMembers: (groupId, userIds) => setMembers(state, groupId, userIds),
    lock: (userId, locked = true) => changePerson(state, userId, { locked }),
    setSeat: (userId, seat) => changePerson(state, userId, { seat }),
    setSeatLimits: (limits) => {
      state.seatLimits = { ...state.seatLimits, ...limits };
    },
    setSubscription: (change) => {
      state.subscription = { ...state.subscription, ...change };
    },
    setKey: (keyId, change) => changeKey(state, keyId, change),
    offerCopies: (offered = true) => {
      state.copiesOffered = offered;
    },
    acceptInvitation: (email) => acceptInvitation(state, email),
    removePerson: (userId) => {
      changePerson(state, userId, {});
      state.people = state.people.filter(({ id }) => id !== userId);
      state.groups = state.groups.map((group) => ({
        ...group,
        memberIds: group.memberIds.filter((id) => id !== userId),
      }));
    },
  };
}

const operationIds = allOperations.map(({ id }) => id);

function checkOperation(operationId: string): void {
  if (operationIds.includes(operationId)) return;
  throw new Error(`The sandbox knows no operation "${operationId}". There are: ${operationIds.join(', ')}.`);
}

function view(state: State, resourceOf: (key: ResourceKey) => ResourceState): SandboxWorkspace {
  return {
    id: state.workspaceId,
    name: state.workspaceName,
    domain: state.domain,
    get people() {
      return state.people;
    },
    get invitations() {
      return state.invitations;
    },
    get seats() {
      return countSeats(state);
    },
    get subscription() {
      return state.subscription;
    },
    get groups() {
      return state.groups;
    },
    get serviceAccounts() {
      return state.serviceAccounts;
    },
    voices: state.voices,
    library: state.library,
    copies: state.copies,
    agents: state.agents,
    dictionaries: state.dictionaries,
    resource: (type, id) => {
      const resource = resourceOf({ type, id });
      return { ...resource, grants: new Map(resource.grants) };
    },
    roleOf: (principalId, type, id) => roleOf(state, principalId, resourceOf({ type, id })),
  };
}
