import { ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { describe, expect, it } from 'vitest';
import { operationForms, sendCall } from '../../src/client/explorer/index.js';
import { errorText } from '../../src/components/internal/errorText.js';
import { permissions } from '../../src/contract/index.js';
import type { RefusalReason } from '../../src/gateway/index.js';
import { refusalSentences } from '../../src/gateway/policy/refusalSentences.js';
import { de } from '../../src/locales/de/index.js';
import { en } from '../../src/locales/en/index.js';
import { host, mount, openGateway, openWorkspaceGateway, post } from './support/openGateway.js';

const words = Object.keys(refusalSentences) as RefusalReason[];
const members = operationForms.find(({ id }) => id === 'get_workspace_members')!;
const groupOf = ({ sandbox }: ReturnType<typeof openGateway>, name: string) =>
  sandbox.workspace.groups.find((group) => group.name === name)!;

/** What reaches a gateway whose policy refuses everything with one word, in whichever way it is called. */
function refusingBy(word: RefusalReason) {
  const front = openGateway({
    authorize: { permissions: () => ({ permissions, maxRole: 'admin' }), allows: () => word },
  });
  return async (input: string | URL | Request, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', 'Bearer demo-ana');
    return front.fetch(new Request(input, { ...init, headers }));
  };
}

describe.each(words)('W-F9: the word %s of a policy', (word) => {
  it('is what the official SDK is told, with its sentence', async () => {
    const sdk = new ElevenLabsClient({
      baseUrl: `${host}${mount}/elevenlabs`,
      apiKey: 'none',
      maxRetries: 0,
      fetch: refusingBy(word),
    });
    const failure: unknown = await sdk.workspace.members.list().then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ElevenLabsError);
    expect((failure as ElevenLabsError).body).toMatchObject({
      detail: { code: word, message: refusalSentences[word] },
    });
  });

  it.each(['rest', 'utdk'] as const)(
    'is what the explorer shows, and says in words (%s)',
    async (protocol) => {
      const options = { gateway: `${host}${mount}`, protocol, fetch: refusingBy(word) };
      const { answer, error } = await sendCall(options, members, { path: {}, query: {}, body: {} });
      expect(answer?.text).toContain(`"${word}"`);
      expect(error).toMatchObject({ code: word, reason: word });
      for (const language of [en, de])
        expect(errorText(language, error)).not.toBe(errorText(language, { code: 'a word of nobody’s' }));
      expect(errorText(en, error)).not.toBe(en.common.errors.forbidden);
    },
  );
});

describe('W-F9: by the policy that asks the provider', () => {
  it('a role above one’s own is told as that', async () => {
    const front = openWorkspaceGateway();
    const voice = front.sandbox.workspace.voices[0]!;
    front.sandbox.setGrant({ type: 'voice', id: voice.id }, front.sandbox.person('dee').id, 'editor');
    const policy = openGateway({
      sandbox: front.sandbox,
      authorize: { permissions: () => ({ permissions, maxRole: 'editor' }) },
    });
    const body = { resource_type: 'voice', user_email: front.sandbox.person('cai').email };
    const share = (role: string) =>
      policy.send(`/elevenlabs/v1/workspace/resources/${voice.id}/share`, post({ role, ...body }));
    expect(await share('admin')).toMatchObject({ status: 403, code: 'role_above_own' });
    expect((await share('editor')).status).toBe(200);
  });

  it('a group that holds everyone, and an id that is no group’s, are told as that', async () => {
    const front = openWorkspaceGateway();
    const { sandbox } = front;
    const voice = sandbox.workspace.voices[1]!;
    const group = groupOf(front, 'Games');
    sandbox.setMembers(
      group.id,
      sandbox.workspace.people.map(({ id }) => id),
    );
    sandbox.setGrant({ type: 'voice', id: voice.id }, sandbox.person('ben').id, 'admin');
    const share = (groupId: string) =>
      front.send(
        `/elevenlabs/v1/workspace/resources/${voice.id}/share`,
        post({ role: 'viewer', resource_type: 'voice', group_id: groupId }),
        'ben',
      );
    expect(await share(group.id)).toMatchObject({ status: 403, code: 'everyone_group' });
    expect(await share('grp_of_nobody')).toMatchObject({ status: 403, code: 'not_a_group' });
    const account = sandbox.workspace.serviceAccounts[0]!;
    // The two are told apart by nothing.
    expect(await share(account.id)).toMatchObject({ status: 403, code: 'not_a_group' });
  });
});
