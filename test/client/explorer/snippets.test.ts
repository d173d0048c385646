import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import * as sdk from '@elevenlabs/elevenlabs-js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientSnippet } from '../../../src/client/explorer/clientSnippet.js';
import { curlSnippet } from '../../../src/client/explorer/curlSnippet.js';
import { operationForms, recordOf } from '../../../src/client/explorer/forms.js';
import type { OperationForm } from '../../../src/client/explorer/OperationForm.js';
import { readDraft } from '../../../src/client/explorer/readDraft.js';
import { sdkSnippet } from '../../../src/client/explorer/sdkSnippet.js';
import { tokenVariable } from '../../../src/client/explorer/Snippet.js';
import { toolSnippet } from '../../../src/client/explorer/toolSnippet.js';
import * as client from '../../../src/client/index.js';
import * as contract from '../../../src/contract/index.js';
import { createGateway } from '../../../src/gateway/index.js';
import type { Gateway } from '../../../src/gateway/index.js';
import { nodeHandler } from '../../../src/gateway/node/index.js';
import { createClock, createSandbox } from '../../../src/sandbox/index.js';
import type { Sandbox } from '../../../src/sandbox/index.js';
import { serve, stop } from '../../gateway/support/listen.js';
import { allowing } from '../../gateway/support/openGateway.js';

const token = 'demo-ana';
const clock = createClock(Date.UTC(2026, 2, 2, 9));

let current: Gateway;
let gatewayUrl = '';
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const answer = nodeHandler({ fetch: (request: Request) => current.fetch(request) });
  server = await serve(answer);
  gatewayUrl = `${server.url}/api/rolecall`;
  vi.stubEnv(tokenVariable, token);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await stop(server.server);
});

/** A new world behind the one address, where everything is allowed, so that what arrives is the call's own. */
function openWorld(caller: string): Sandbox {
  const sandbox = createSandbox({ clock });
  const { workspaceId } = sandbox.jsmon;
  current = createGateway({
    upstreams: {
      elevenlabs: { apiKey: sandbox.apiKey },
      jsmon: {
        apiKey: sandbox.jsmon.apiKey,
        workspaces: { [workspaceId]: { owner: sandbox.person('ana').email } },
      },
    },
    identify: (request) =>
      request.headers.get('authorization') === `Bearer ${token}`
        ? { id: caller, email: sandbox.person(caller).email }
        : null,
    authorize: allowing,
    fetch: sandbox.fetch,
    now: () => clock.now(),
  });
  return sandbox;
}

/** What somebody types to call an operation, by its id and field. What has to be filled in and is not here fails the test. */
function typedFor(id: string, sandbox: Sandbox): Record<string, string> {
  const { workspace, jsmon } = sandbox;
  const [voice] = workspace.voices;
  const [account] = workspace.serviceAccounts;
  const invitation = jsmon.workspace().invitations.find(({ email }) => email === sandbox.person('dee').email);
  const common: Record<string, string> = {
    resource_id: voice!.id,
    resource_type: 'voice',
    voice_id: voice!.id,
    service_account_user_id: account!.id,
    api_key_id: account!.keys[0]!.id,
    group_id: workspace.groups.find(({ scim }) => scim === null)!.id,
    workspaceId: jsmon.workspaceId,
    userId: jsmon.workspace().users.at(-1)!.id,
    invitationId: invitation!.id,
    email: sandbox.person('petra').email,
    role: 'viewer',
    name: 'Design',
    start_unix: '2026-02-01T00:00:00Z',
    end_unix: '2026-02-02T00:00:00Z',
    start_time: '2026-02-01T00:00:00Z',
    end_time: '2026-02-02T00:00:00Z',
    interval_seconds: '3600',
    permissions: 'text_to_speech',
    target_user_id: sandbox.person('dee').id,
    sample_id: sampleOf(sandbox),
    new_name: 'A voice of ours',
    public_user_id: 'someone',
    emails: 'kim@northwind.example\nlou@northwind.example',
    invitedEmail: 'new@northwind.example',
    status: 'accepted',
    userEmail: sandbox.person('dee').email,
    expirationDate: '2026-04-01T09:00:00Z',
  };
  const own: Record<string, Record<string, string>> = {
    invite_user: { email: 'kim@northwind.example', usage_limit: '100', group_ids: common.group_id! },
    create_service_account: { name: 'narrator' },
    create_service_account_api_key: { name: 'One more', character_limit: '1000', allowed_ips: '10.0.0.0/8' },
    edit_service_account_api_key: { name: 'Renamed' },
    get_user_voices_v2: { search: 'a', page_size: '3', high_quality: 'true', voice_ids: 'a\nb' },
    get_library_voices: { use_cases: 'narration\naudiobook', featured: 'false', page: '0' },
    update_workspace_member: { is_locked: 'true' },
    usage_by_product_over_time: {
      group_by: 'model',
      filters: '[{"column":"model","operation":"in","values":["a"]}]',
    },
    update_shared_user: { permissions: 'read' },
    invite_to_workspace: { permissions: 'write' },
  };
  const form = formOf(id);
  const needed = form.fields.filter(({ required }) => required).map(({ key }) => key);
  const targets = form.id.includes('share_resource_endpoint') ? ['group_id'] : [];
  const asked = [...needed, ...targets];
  return { ...Object.fromEntries(asked.map((key) => [key, common[key] ?? ''])), ...own[id] };
}

function sampleOf({ workspace }: Sandbox): string {
  const voice = workspace.voices[0] as { samples?: readonly { id: string }[] };
  return voice.samples?.[0]?.id ?? 'sample';
}

function formOf(id: string): OperationForm {
  return operationForms.find((form) => form.id === id)!;
}

type Way = (form: OperationForm, input: Parameters<typeof curlSnippet>[1]) => Promise<void>;

/** Runs the text of a module as it stands, with its imports from where a host has them. */
async function runModule(text: string): Promise<void> {
  const modules: Record<string, object> = {
    'rolecall/client': client,
    'rolecall/contract': contract,
    '@elevenlabs/elevenlabs-js': sdk,
  };
  const body = text.replace(
    /^import (\{.*\}) from '(.*)';$/gm,
    (_, names: string, from: string) => `const ${names} = modules[${JSON.stringify(from)}];`,
  );
  const AsyncFunction = (async () => {}).constructor as new (
    ...texts: string[]
  ) => (modules: object) => Promise<void>;
  // A failure of the provider's is an answer too: what arrived is compared.
  await new AsyncFunction('modules', body)(modules).catch(expectFailure);
}

function expectFailure(error: unknown): void {
  if (error instanceof sdk.ElevenLabsError || client.isRolecallError(error)) return;
  throw error;
}

const ways: Readonly<Record<string, Way>> = {
  curl: async (form, input) => {
    const command = `cd "$(mktemp -d)" && ${curlSnippet(form, input)} --silent --show-error`;
    await promisify(execFile)('bash', ['-c', command]);
  },
  'rolecall/client': (form, input) => runModule(clientSnippet(form, input)),
  'the official SDK': (form, input) => runModule(sdkSnippet(form, input)!),
  UTDK: (form, input) => runModule(toolSnippet(form, input)),
};

/** What of a call arrived at the provider, made in a new world. */
async function arrived(form: OperationForm, typed: (sandbox: Sandbox) => Record<string, string>, way: Way) {
  const sandbox = openWorld(form.id === 'answer_invitation' ? 'dee' : 'ana');
  const draft = Object.fromEntries(
    Object.entries(typed(sandbox)).map(([key, text]) => [key, { mode: 'value', text }]),
  );
  const { values, problems, problem } = readDraft(form, draft);
  expect([problems, problem]).toEqual([{}, null]);
  await way(form, { gateway: gatewayUrl, values });
  const sent = sandbox.requests.filter(({ operationId }) => operationId === form.id);
  expect(sent.length).toBeGreaterThan(0);
  return sent.map(({ method, path, search, body }) => ({ method, path, search, body }));
}

/** What the explorer itself sends. */
const explorer: Way = async (form, { gateway, values }) => {
  await client
    .createClient({ gateway, getToken: () => token })
    .call(recordOf(form.key)!, values)
    .catch(expectFailure);
};

describe('every snippet, run as it stands against a gateway over HTTP', () => {
  it.each(operationForms.map(({ id }) => id))('does what the form would send: %s', async (id) => {
    const form = formOf(id);
    const expected = await arrived(form, (sandbox) => typedFor(id, sandbox), explorer);
    for (const [name, way] of Object.entries(ways)) {
      if (name === 'the official SDK' && !hasSdk(form)) continue;
      expect([name, await arrived(form, (sandbox) => typedFor(id, sandbox), way)]).toEqual([name, expected]);
    }
  });

  const hostile = [
    `'; echo $(id) \`id\` "$HOME" \\' #`,
    '</script><script>alert(1)</script>',
    '${process.exit(1)}`+`',
    'a\\nb\\',
    '\u2028\u2029\u202e',
    '--data @/etc/passwd',
    '&page_size=1#x%00é😀',
  ];

  it.each(hostile)('X05: says %j and nothing else', async (text) => {
    const samples: readonly [string, (sandbox: Sandbox) => Record<string, string>][] = [
      ['get_library_voices', () => ({ search: text })],
      ['add_sharing_voice', (sandbox) => ({ ...typedFor('add_sharing_voice', sandbox), new_name: text })],
    ];
    for (const [id, typed] of samples) {
      const form = formOf(id);
      const expected = await arrived(form, typed, explorer);
      for (const [name, way] of Object.entries(ways))
        expect([name, await arrived(form, typed, way)]).toEqual([name, expected]);
    }
  });
});

function hasSdk(form: OperationForm): boolean {
  const { values } = readDraft(form, {});
  return sdkSnippet(form, { gateway: gatewayUrl, values }) !== null;
}

/** Letters that mean something to a shell, a script or a reader, among others. */
const hostileText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "'",
      '"',
      '`',
      '$',
      '(',
      ')',
      '\\',
      '\n',
      '!',
      '<',
      '/',
      '\u202e',
      '\u2028',
      '\0',
      '{',
      '%',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

describe('a snippet', () => {
  const all = (form: OperationForm, typed: Record<string, string>) => {
    const draft = Object.fromEntries(
      Object.entries(typed).map(([key, text]) => [key, { mode: 'value', text }]),
    );
    const input = { gateway: 'https://app.example/api/rolecall', values: readDraft(form, draft).values };
    return [clientSnippet, curlSnippet, sdkSnippet, toolSnippet].map((write) => write(form, input));
  };

  it('of the official SDK is there for all that it can call, and Jsmon has none', () => {
    const without = operationForms
      .filter((form) => !hasSdk(form))
      .map(({ provider, id }) => `${provider} ${id}`);
    expect(without.filter((name) => !name.startsWith('jsmon'))).toEqual([
      'elevenlabs copy_resource_to_workspace',
    ]);
    expect(without).toHaveLength(1 + operationForms.filter(({ provider }) => provider === 'jsmon').length);
  });

  it('names the variable of the token and never holds one, nor a key of the provider’s', () => {
    const form = formOf('get_user_info');
    for (const text of all(form, {})) {
      expect(text).toContain(tokenVariable);
      expect(text).not.toMatch(/sk_|xi-api-key|demo-/);
    }
  });

  it('X05: ends no script and turns no line around', () => {
    for (const text of all(formOf('search_groups'), { name: '</script>\u202e\u2028' }))
      expect(text).not.toMatch(/<\/script|[\u2028\u2029\u202a-\u202e]/);
    const [, curl] = all(formOf('add_sharing_voice'), { new_name: '\u202eeciov' });
    expect(curl).toContain(String.raw`{"new_name":"\u202eeciov"}`);
  });

  it.each(['sh', 'bash'])('X05: is one command of %s, whatever is in it', (shell) => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, path) => {
        const gateway = new URL(`./${path.replaceAll(/[?#]/g, '')}`, 'https://app.example/api/').href;
        const form = formOf('add_sharing_voice');
        const values = { path: { public_user_id: 'p', voice_id: 'v' }, query: {}, body: { new_name: text } };
        const heard = execFileSync(shell, [
          '-c',
          `curl() { printf '%s\\0' "$@"; }\n${curlSnippet(form, { gateway, values })}`,
        ]);
        const words = heard.toString().split('\0');
        expect(words.slice(0, 4)).toEqual([
          '--globoff',
          '--request',
          'POST',
          `${gateway}/elevenlabs/v1/voices/add/p/v`,
        ]);
        expect(words.slice(4, 9)).toEqual([
          '--header',
          `Authorization: Bearer ${token}`,
          '--header',
          'Content-Type: application/json',
          '--data-raw',
        ]);
        expect(JSON.parse(words[9]!)).toEqual({ new_name: text });
        expect(words.slice(10)).toEqual(['']);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a hole in braces for what is not filled in yet', () => {
    const texts = all(formOf('share_resource_endpoint'), { role: 'viewer' });
    expect(texts[1]).toContain('/v1/workspace/resources/{resource_id}/share');
    expect(texts[2]).toContain('share("{resource_id}", {');
  });
});
