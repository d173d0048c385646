import { describe, expect, it } from 'vitest';
import {
  operationForms,
  readDraft,
  recordCalls,
  sendCall,
  writeDraft,
} from '../../../src/client/explorer/index.js';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import { createWorkspace } from '../../../src/testing/index.js';

const formOf = (id: string) => operationForms.find((form) => form.id === id)!;
const nothing = { path: {}, query: {}, body: {} };

function open(viewer: string | null = 'ana') {
  const workspace = createWorkspace({ viewer });
  const { gateway, fetch } = workspace;
  return {
    ...workspace,
    options: { gateway, fetch: (url: string, init: RequestInit) => fetch(url, init), random: () => 0 },
  };
}

describe('a call of the explorer', () => {
  it('is told as it was answered: status, size, headers and body', async () => {
    const { options } = open();
    const result = await sendCall(options, formOf('search_groups'), {
      ...nothing,
      query: { name: 'Design' },
    });
    expect(result).toMatchObject({ sendings: 1, error: null, answer: { status: 200 } });
    const { text, size, headers } = result.answer!;
    const found = JSON.parse(text!) as { name: string }[];
    expect(found[0]?.name).toBe('Design');
    expect(text).toContain('\n  ');
    expect(size).toBe(JSON.stringify(found).length);
    expect(headers.map(([name]) => name)).toContain('x-request-id');
  });

  it('that is refused has its answer and the error that every widget explains', async () => {
    const { options } = open('cai');
    const result = await sendCall(options, formOf('get_workspace_service_accounts'), nothing);
    expect(result).toMatchObject({ answer: { status: 403 }, error: { code: 'forbidden', status: 403 } });
    expect(result.answer?.text).toContain('not_allowed');
  });

  it('that never gets an answer has none', async () => {
    const { options, disconnect } = open();
    disconnect();
    const result = await sendCall(options, formOf('get_user_info'), nothing);
    expect(result).toMatchObject({ sendings: 3, answer: null, error: { code: 'network' } });
  });

  it('is answered with bytes of which only the size is told', async () => {
    const { options, sandbox } = open();
    const backend = elevenLabs(createClient(options));
    const voice = (await backend.voices!.list({})).voices[0]!;
    const detail = await sendCall(options, formOf('get_voice_by_id'), {
      ...nothing,
      path: { voice_id: voice.id },
    });
    const { samples } = JSON.parse(detail.answer!.text!) as { samples: { sample_id: string }[] };
    const result = await sendCall(options, formOf('get_audio_from_sample'), {
      ...nothing,
      path: { voice_id: voice.id, sample_id: samples[0]!.sample_id },
    });
    expect(result).toMatchObject({ error: null, answer: { status: 200, text: null } });
    expect(result.answer!.size).toBeGreaterThan(1000);
    expect(JSON.stringify(result)).not.toContain(sandbox.apiKey);
  });

  it.each([
    [
      '{"a":12345678901234567890,"a":1.0,"b":[ ]}',
      '{\n  "a": 12345678901234567890,\n  "a": 1.0,\n  "b": []\n}',
    ],
    ['["a \\"[,:{", {"\\\\": null}]', '[\n  "a \\"[,:{",\n  {\n    "\\\\": null\n  }\n]'],
    ['["\u202eeciov", "a\u200bb"]', String.raw`[X  "\u202eeciov",X  "a\u200bb"X]`.replaceAll('X', '\n')],
    ['no { json', 'no { json'],
  ])('is told word for word, with its lines broken and its hidden letters shown: %j', async (body, text) => {
    const fetch = () =>
      Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
    const result = await sendCall({ gateway: '/x', fetch }, formOf('get_user_info'), nothing);
    expect(result.answer?.text).toBe(text);
  });

  it('is told whole however long and deep the answer is', async () => {
    for (const body of [JSON.stringify(['\\'.repeat(3_000_000)]), '['.repeat(20_000) + ']'.repeat(20_000)]) {
      const fetch = () => Promise.resolve(new Response(body));
      const result = await sendCall({ gateway: '/x', fetch }, formOf('get_user_info'), nothing);
      expect(result.answer?.text?.replace(/\s+/g, '')).toBe(body);
    }
  });

  it('that cannot be made says why, as one that was refused does', async () => {
    const result = await sendCall({ gateway: '//evil.example' }, formOf('get_user_info'), nothing);
    expect(result).toMatchObject({ sendings: 0, answer: null, error: { code: 'invalid_input' } });
  });
});

describe('the log of a client’s calls', () => {
  it('has what was asked, when, and what came of it, the latest first, and nothing of an answer', async () => {
    const { options, sandbox } = open('cai');
    const { client, log } = recordCalls(createClient(options), () => 1000);
    const backend = elevenLabs(client);
    let heard = 0;
    const leave = log.subscribe(() => (heard += 1));
    await backend.groups!.search('Design');
    await expect(backend.serviceAccounts!.list()).rejects.toMatchObject({ code: 'forbidden' });
    expect(log.calls()).toEqual([
      {
        id: 2,
        operation: 'elevenlabs/get_workspace_service_accounts',
        method: 'GET',
        values: nothing,
        at: 1000,
        durationMs: 0,
        status: 403,
        code: 'forbidden',
      },
      {
        id: 1,
        operation: 'elevenlabs/search_groups',
        method: 'GET',
        values: { ...nothing, query: { name: 'Design' } },
        at: 1000,
        durationMs: 0,
        status: 200,
        code: null,
      },
    ]);
    expect(heard).toBe(4);
    leave();
    await backend.groups!.search('Design');
    expect(heard).toBe(4);
    expect(JSON.stringify(log.calls())).not.toContain(sandbox.person('ana').email);
  });

  it('keeps the last fifty', async () => {
    const { options } = open();
    const { client, log } = recordCalls(createClient(options));
    const { groups } = elevenLabs(client);
    for (let turn = 0; turn < 52; turn += 1) await groups!.search('Design');
    expect(log.calls().map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => 52 - index));
  });

  it('can be written back into the form, and read from it again', () => {
    const form = formOf('edit_service_account_api_key');
    const values = {
      path: { service_account_user_id: 's', api_key_id: 'k' },
      query: {},
      body: {
        permissions: ['dubbing_read', 'text_to_speech'],
        character_limit: 'clear',
        is_enabled: false,
        name: null,
      },
    };
    // Null is the same as left out here.
    const { permissions, character_limit, is_enabled } = values.body;
    expect(readDraft(form, writeDraft(form, values))).toEqual({
      values: { ...values, body: { permissions, character_limit, is_enabled } },
      problems: {},
      problem: null,
    });
  });
});
