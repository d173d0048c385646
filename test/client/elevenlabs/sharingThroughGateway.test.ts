import { describe, expect, it } from 'vitest';
import { elevenLabs, OutcomeUnknownError } from '../../../src/client/index.js';
import type { ClientOptions, Grant, Principal, ResourceAccess } from '../../../src/client/index.js';
import { createGateway, workspacePolicy } from '../../../src/gateway/index.js';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { SandboxOptions } from '../../../src/sandbox/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import type { WorkspaceOptions } from '../../../src/testing/index.js';
import { openClient } from '../support/openClient.js';

/** A host app with somebody signed in: the real client and adapter, gateway, policy and provider. */
function open(viewer = 'ana', options: Partial<ClientOptions> & WorkspaceOptions = {}) {
  const workspace = createWorkspace({ viewer, ...options });
  const { sandbox } = workspace;
  const client = openClient(workspace, options);
  const backend = elevenLabs(client, { workspaceName: 'Northwind Studio' });
  const find = (name: string) => {
    const voice = sandbox.workspace.voices.find((one) => one.name.startsWith(name));
    if (!voice) throw new Error(`No voice is called ${name}.`);
    return { type: 'voice', id: voice.id };
  };
  return { workspace, sandbox, sharing: backend.sharing!, backend, find, voice: find('Aria') };
}

const nameOf = ({ principal }: Grant) => (principal.kind === 'unknown' ? null : principal.name);
const roleOf = ({ grants }: ResourceAccess, name: string) => grants.find((one) => nameOf(one) === name)?.role;
const holder = ({ grants }: ResourceAccess, name: string) => {
  const found = grants.find((one) => nameOf(one) === name);
  if (!found) throw new Error(`${name} has no access.`);
  return found.principal;
};
const candidate = ({ candidates }: ResourceAccess, name: string): Principal => {
  const found = candidates.find((one) => one.kind !== 'unknown' && one.name === name);
  if (!found) throw new Error(`${name} is not offered.`);
  return found;
};

describe('through the gateway', () => {
  it('everyone with access to a voice is read by name', async () => {
    const { sharing, voice, sandbox } = open();
    const access = await sharing.read(voice);
    expect(access.resource.name).toBe('Aria, warm narrator');
    expect(access.creatorId).toBe(sandbox.person('ana').id);
    expect(access.unresolved).toEqual([]);
    expect(Object.fromEntries(access.grants.map((one) => [nameOf(one), one.role]))).toEqual({
      'Ana Ruiz': 'admin',
      'Ben Kowalski': 'editor',
      'Cai Tan': 'viewer',
      'Eva Horváth': 'viewer',
      Design: 'editor',
      'render-farm': 'viewer',
    });
  });

  it('every kind of principal is given a role, another in its place, and none again', async () => {
    const { sharing, voice, sandbox } = open();
    const ids = {
      'Dee Larsen': sandbox.person('dee').id,
      Narration: sandbox.workspace.groups.find(({ name }) => name === 'Narration')!.id,
      'website-narrator': sandbox.workspace.serviceAccounts.find(({ name }) => name === 'website-narrator')!
        .id,
    };
    const grantOf = (id: string) => sandbox.workspace.resource('voice', voice.id).grants.get(id);
    for (const [name, id] of Object.entries(ids)) {
      await sharing.grant(voice, candidate(await sharing.read(voice), name), 'viewer');
      expect(grantOf(id)).toBe('viewer');

      const shared = await sharing.read(voice);
      expect(shared.candidates.some((one) => one.id === id)).toBe(false);
      await sharing.grant(voice, holder(shared, name), 'commenter');
      expect(grantOf(id)).toBe('commenter');

      await sharing.revoke(voice, holder(shared, name));
      expect(grantOf(id)).toBeUndefined();
      expect(roleOf(await sharing.read(voice), name)).toBeUndefined();
    }
  });

  it('everyone in the workspace is given a baseline, and none again', async () => {
    const { sharing, voice } = open();
    await sharing.grant(voice, { kind: 'everyone' }, 'commenter');
    expect((await sharing.read(voice)).baseline).toBe('commenter');
    await sharing.revoke(voice, { kind: 'everyone' });
    expect((await sharing.read(voice)).baseline).toBeNull();
  });

  it('the viewer learns what they may do on the voice', async () => {
    const { backend, voice, sandbox } = open('ben');
    const viewer = await backend.viewer.get(voice);
    expect(viewer).toMatchObject({ memberId: sandbox.person('ben').id, maxRole: 'editor' });
    expect(viewer.permissions.has('resource:read')).toBe(true);
    expect(viewer.permissions.has('resource:share')).toBe(false);
  });

  it('the lists of the workspace are read', async () => {
    const { backend, sandbox } = open();
    const people = await backend.members!.list();
    expect(people).toHaveLength(60);
    expect(people[0]).toMatchObject({
      email: 'ana.ruiz@northwind.example',
      owner: true,
      workspaceAdmin: true,
    });
    expect(await backend.serviceAccounts!.list()).toHaveLength(sandbox.workspace.serviceAccounts.length);
    const groups = await backend.groups!.list();
    expect(groups.some(({ managed }) => managed)).toBe(true);
    const [design] = await backend.groups!.search('Design');
    expect(design).toMatchObject({ name: 'Design' });
    expect(design?.memberEmails).toHaveLength(12);
    expect(groups.find(({ id }) => id === design?.id)?.memberIds).toHaveLength(12);
  });

  it('voices are read page by page, without one twice or none', async () => {
    const { backend, sandbox } = open();
    const seen: string[] = [];
    let pageToken: string | undefined;
    do {
      const page = await backend.voices!.list({ pageToken, pageSize: 15 });
      seen.push(...page.voices.map(({ id }) => id));
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(new Set(sandbox.workspace.voices.map(({ id }) => id)));
  });

  it('who may not see keys reads the voice all the same, with its machine unnamed', async () => {
    const { sharing, voice, sandbox, backend } = open('cai');
    const access = await sharing.read(voice);
    const farm = sandbox.workspace.serviceAccounts.find(({ name }) => name === 'render-farm')!;
    expect(access.unresolved).toEqual(['service-accounts']);
    expect(access.grants).toContainEqual({ role: 'viewer', principal: { kind: 'unknown', id: farm.id } });
    expect(roleOf(access, 'Ben Kowalski')).toBe('editor');
    await expect(backend.serviceAccounts!.list()).rejects.toMatchObject({ code: 'forbidden', status: 403 });
  });

  it('a workspace’s own role, somebody who left and a public voice are read as they are', async () => {
    const { sharing, find } = open();
    const dorian = await sharing.read(find('Dorian'));
    const custom = dorian.grants.find(({ role }) => role.startsWith('role_'));
    expect(custom && nameOf(custom)).toMatch(/^Jonas/);

    const elio = await sharing.read(find('Elio'));
    expect(elio.grants.filter(({ principal }) => principal.kind === 'unknown')).toMatchObject([
      { role: 'editor' },
    ]);

    expect((await sharing.read(find('Farah'))).publicRole).toBe('viewer');
    expect((await sharing.read(find('Celeste'))).baseline).toBe('viewer');
    expect((await sharing.read(find('Untitled'))).resource.name).toBeNull();
  });

  it('somebody who leaves while the dialog is open becomes an id without a name', async () => {
    const { sharing, voice, sandbox } = open();
    const cai = sandbox.person('cai');
    sandbox.removePerson(cai.id);
    const { grants } = await sharing.read(voice);
    expect(grants).toContainEqual({ role: 'viewer', principal: { kind: 'unknown', id: cai.id } });
  });

  it('a viewer’s share is refused with a code, and nothing changes', async () => {
    const { sharing, voice, sandbox } = open('cai');
    const before = sandbox.workspace.resource('voice', voice.id);
    const access = await sharing.read(voice);
    const refused = sharing.grant(voice, holder(access, 'Ben Kowalski'), 'viewer');
    await expect(refused).rejects.toMatchObject({
      name: 'GatewayHttpError',
      code: 'forbidden',
      status: 403,
      operationId: 'share_resource_endpoint',
      requestId: expect.stringMatching(/^[\w-]+$/) as string,
      retryable: false,
    });
    expect(sandbox.workspace.resource('voice', voice.id)).toEqual(before);
  });

  it('an address that is no member’s is refused by its own code', async () => {
    const { sharing, voice, sandbox } = open();
    const ben = holder(await sharing.read(voice), 'Ben Kowalski');
    sandbox.removePerson(sandbox.person('ben').id);
    await expect(sharing.grant(voice, ben, 'viewer')).rejects.toMatchObject({ code: 'user_not_found' });
  });

  it('the hundred-and-first principal is refused by its own code', async () => {
    const { sharing, voice, sandbox } = open();
    const dee = candidate(await sharing.read(voice), 'Dee Larsen');
    // Aria is shared with five already, besides her creator.
    for (let index = 0; index < 94; index += 1) sandbox.setGrant(voice, `filler_${index}`, 'viewer');
    await expect(sharing.grant(voice, dee, 'viewer')).rejects.toMatchObject({ code: 'too_many_principals' });
  });

  it('a signed-out viewer is told so', async () => {
    const { sharing, voice, workspace } = open();
    await sharing.read(voice);
    workspace.signOut();
    await expect(sharing.read(voice)).rejects.toMatchObject({ code: 'signed_out' });
  });

  it('a session that runs out is renewed on the way, once for everything that is read', async () => {
    let renewals = 0;
    const { sharing, voice, workspace } = open('ana', {
      getToken: ({ refresh }) => {
        if (refresh) renewals += 1;
        return renewals === 0 ? 'demo-somebody-else' : 'demo-ana';
      },
    });
    expect(roleOf(await sharing.read(voice), 'Ana Ruiz')).toBe('admin');
    expect(renewals).toBe(1);
    expect(workspace.calls.filter(({ status }) => status === 401)).toHaveLength(4);
  });

  it('an answer that is lost after the write was done is no failure', async () => {
    const { sharing, voice, sandbox } = open();
    const ben = holder(await sharing.read(voice), 'Ben Kowalski');
    sandbox.fail('share_resource_endpoint', { afterCommit: true });
    await expect(sharing.grant(voice, ben, 'viewer')).rejects.toBeInstanceOf(OutcomeUnknownError);
    expect(roleOf(await sharing.read(voice), 'Ben Kowalski')).toBe('viewer');
  });

  it('a provider that asks for a moment’s patience gets it once for a write', async () => {
    const { sharing, voice, sandbox } = open();
    const ben = holder(await sharing.read(voice), 'Ben Kowalski');
    sandbox.fail('share_resource_endpoint', { status: 429, retryAfter: 0 });
    await sharing.grant(voice, ben, 'viewer');
    expect(
      sandbox.requests.filter(({ operationId }) => operationId === 'share_resource_endpoint'),
    ).toHaveLength(2);
  });

  it('no provider key ever reaches the page', async () => {
    const { sharing, voice, backend, sandbox } = open();
    const seen = JSON.stringify([
      await sharing.read(voice),
      await backend.serviceAccounts!.list(),
      await backend.members!.list(),
    ]);
    expect(seen).not.toContain(sandbox.apiKey);
  });
});

/** The same without a page in between, and with what the gateway sends to the provider in hand. */
function openWith(forms: SandboxOptions, options: { everyoneGroupId?: string } = {}) {
  const sandbox = createSandbox(forms);
  const ana = sandbox.person('ana');
  const arrivals = new Map<string, (request: Request) => void>();
  const gateway = createGateway({
    upstreams: { elevenlabs: { apiKey: sandbox.apiKey } },
    identify: () => ({ id: ana.id, email: ana.email }),
    authorize: workspacePolicy(),
    fetch: (request) => {
      arrivals.get(new URL(request.url).pathname)?.(request);
      return sandbox.elevenlabs.fetch(request);
    },
  });
  const client = openClient({
    gateway: 'https://rolecall.test/api/rolecall',
    fetch: (url, init) => gateway.fetch(new Request(url, init)),
  });
  const backend = elevenLabs(client, options);
  const aria = { type: 'voice', id: sandbox.workspace.voices[0]!.id };
  const arrivalAt = (path: string) => new Promise<Request>((resolve) => arrivals.set(path, resolve));
  return { sandbox, arrivalAt, aria, backend, sharing: backend.sharing! };
}

describe('a read that its caller gives up', () => {
  it('ends at the provider too', async () => {
    const { backend, sandbox, arrivalAt } = openWith({});
    sandbox.hold('get_workspace_service_accounts');
    const controller = new AbortController();
    const arrival = arrivalAt('/v1/service-accounts');
    const result = backend.serviceAccounts!.list({ signal: controller.signal });
    const { signal } = await arrival;
    const ended = new Promise((resolve) => signal.addEventListener('abort', resolve));
    controller.abort();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    await ended;
  });
});

describe('whatever form the provider takes', () => {
  it('a service account that is offered by one of its keys can be given a role', async () => {
    const { sharing, aria, sandbox } = openWith({ keyOptionForm: 'key-id' });
    const narrator = candidate(await sharing.read(aria), 'website-narrator');
    await sharing.grant(aria, narrator, 'viewer');
    const { id } = sandbox.workspace.serviceAccounts.find(({ name }) => name === 'website-narrator')!;
    expect(sandbox.workspace.resource('voice', aria.id).grants.get(id)).toBe('viewer');
    expect(roleOf(await sharing.read(aria), 'website-narrator')).toBe('viewer');
  });

  it('a baseline under a group’s id is that group’s row until the host says which group it is', async () => {
    const { sharing, aria, sandbox } = openWith({ baselineForm: 'group-id' });
    sandbox.setBaseline(aria, 'commenter');
    const access = await sharing.read(aria);
    expect(access.baseline).toBeNull();
    expect(roleOf(access, 'Everyone')).toBe('commenter');

    const everyoneGroupId = holder(access, 'Everyone').id!;
    const told = openWith({ baselineForm: 'group-id' }, { everyoneGroupId });
    told.sandbox.setBaseline(told.aria, 'commenter');
    const toldAccess = await told.sharing.read(told.aria);
    expect(toldAccess.baseline).toBe('commenter');
    expect(roleOf(toldAccess, 'Everyone')).toBeUndefined();
  });

  it('the row of such a group can be taken away, and with it the baseline', async () => {
    const { sharing, aria, sandbox } = openWith({ baselineForm: 'group-id' });
    sandbox.setBaseline(aria, 'commenter');
    await sharing.revoke(aria, holder(await sharing.read(aria), 'Everyone'));
    expect(sandbox.workspace.resource('voice', aria.id).baseline).toBeNull();
  });
});
