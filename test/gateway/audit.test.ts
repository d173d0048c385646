import { describe, expect, it, vi } from 'vitest';
import type { AuditRecord } from '../../src/gateway/index.js';
import { canary, findCanary } from './support/canary.js';
import { openGateway, openWorkspaceGateway, post, type Front } from './support/openGateway.js';
import { neverAnswers } from './support/neverAnswers.js';

const voiceOf = ({ sandbox }: Front) => sandbox.workspace.voices[0]?.id ?? '';
const shareOf = (front: Front) => `/elevenlabs/v1/workspace/resources/${voiceOf(front)}/share`;
const members = '/elevenlabs/v1/workspace/members';

describe('the audit log', () => {
  it('U02: says who gave whom which role in place of which, before it leaves and when it is done', async () => {
    const front = openWorkspaceGateway();
    const email = front.sandbox.person('cai').email;
    const answer = await front.send(
      shareOf(front),
      post({ role: 'editor', resource_type: 'voice', user_email: email }),
    );
    const common = {
      at: '2026-03-02T09:00:00.000Z',
      requestId: answer.headers.get('x-request-id'),
      caller: { id: 'ana', email: 'ana.ruiz@northwind.example' },
      provider: 'elevenlabs',
      operation: 'share_resource_endpoint',
      effect: 'idempotent-write',
      resource: { type: 'voice', id: voiceOf(front) },
      target: { kind: 'user_email', value: email },
      group: null,
      roleBefore: 'viewer',
      roleAfter: 'editor',
      decision: 'allowed',
      code: null,
      omitted: 0,
    };
    expect(front.audit).toEqual([
      { phase: 'intent', ...common, status: null, upstreamStatus: null },
      { phase: 'outcome', ...common, status: 200, upstreamStatus: 200 },
    ] satisfies unknown[]);
  });

  it('U02: a refusal is on record too, and so is what the provider refused (Z02)', async () => {
    const front = openWorkspaceGateway();
    const body = post({ role: 'admin', resource_type: 'voice', user_email: 'cai.tan@northwind.example' });
    await front.send(shareOf(front), body, 'cai');
    expect(front.audit).toMatchObject([
      {
        phase: 'outcome',
        decision: 'refused',
        status: 403,
        code: 'not_allowed',
        upstreamStatus: null,
        roleAfter: 'admin',
      },
    ]);
    front.sandbox.fail('share_resource_endpoint', { status: 409 });
    await front.send(shareOf(front), body);
    expect(front.audit.slice(1)).toMatchObject([
      { phase: 'intent', decision: 'allowed' },
      {
        phase: 'outcome',
        decision: 'allowed',
        status: 409,
        code: 'concurrent_modification',
        upstreamStatus: 409,
      },
    ]);
  });

  it('A-A8: of refusals alike the first of a minute stand in it, and then how many more there were', async () => {
    const front = openWorkspaceGateway({ limits: { burst: Infinity } });
    const accounts = () => front.send('/elevenlabs/v1/service-accounts', {}, 'dee');
    for (let at = 0; at < 3_000; at += 1) expect((await accounts()).status).toBe(403);
    expect(front.audit).toHaveLength(20);
    // A flood of one kind hides neither another kind nor anybody else's.
    await front.send('/elevenlabs/v1/usage/character-stats?start_unix=1&end_unix=2', {}, 'dee');
    await front.send('/elevenlabs/v1/service-accounts', {}, 'cai');
    expect(front.audit.slice(20)).toMatchObject([
      { caller: { id: 'dee' }, omitted: 0 },
      { caller: { id: 'cai' }, omitted: 0 },
    ]);
    front.clock.advance(60_000);
    await accounts();
    await accounts();
    expect(front.audit.slice(22)).toMatchObject([{ omitted: 2_980 }, { omitted: 0 }]);
  });

  it('A-A8: nothing that was sent to the provider is left out of it', async () => {
    const front = openWorkspaceGateway({ limits: { burst: Infinity } });
    const body = post({ role: 'viewer', resource_type: 'voice', user_email: 'cai.tan@northwind.example' });
    for (let at = 0; at < 50; at += 1) {
      front.sandbox.fail('share_resource_endpoint', { status: 409 });
      await front.send(shareOf(front), body);
    }
    expect(front.audit).toHaveLength(100);
  });

  it('U02: a read has an outcome and no intent', async () => {
    const front = openGateway();
    await front.send(members);
    expect(front.audit.map(({ phase, operation }) => [phase, operation])).toEqual([
      ['outcome', 'get_workspace_members'],
    ]);
  });

  it('U02: the intent is written before the write leaves', async () => {
    const order: string[] = [];
    const front = openGateway({
      audit: ({ phase }) => {
        order.push(phase);
      },
      fetch: () => {
        order.push('sent');
        return Promise.resolve(Response.json(null));
      },
    });
    await front.send(shareOf(front), post({ role: 'viewer', resource_type: 'voice', group_id: 'g' }));
    expect(order).toEqual(['intent', 'sent', 'outcome']);
  });

  const failing: [string, () => void | Promise<void>][] = [
    [
      'throws',
      () => {
        throw new Error('disk full');
      },
    ],
    ['rejects', () => Promise.reject(new Error('disk full'))],
    ['hangs', neverAnswers],
  ];
  it.each(failing)('U01: a log that %s stops every write and no read', async (_how, audit) => {
    const front = openGateway({ audit });
    const answer = await front.send(
      shareOf(front),
      post({ role: 'viewer', resource_type: 'voice', group_id: 'g' }),
    );
    expect([answer.status, answer.code]).toEqual([500, 'audit_unavailable']);
    expect(answer.text).not.toContain('disk');
    expect(front.sandbox.requests).toEqual([]);
    expect((await front.send(members)).status).toBe(200);
  });

  it('U01: names with line breaks, escapes, overrides or the key in them forge no line', async () => {
    const audit: AuditRecord[] = [];
    const front = openGateway({
      identify: () => ({
        id: 'ana\r\n{"phase":"outcome"}',
        email: `ana\u001b[2K\u202e\u2028${canary}@x.example`,
      }),
      audit: (record) => {
        audit.push(record);
      },
    });
    await front.send(members);
    const [record] = audit;
    expect(record?.caller.id).toBe('ana��{"phase":"outcome"}');
    expect(record?.caller.email).toBe('ana�[2K��[removed]@x.example');
    expect(findCanary(JSON.stringify(audit))).toBeNull();
  });

  it('a policy that does not know what a target held leaves that open', async () => {
    const heldRole = vi.fn(() => Promise.reject(new Error('no idea')));
    const front = openGateway({
      authorize: {
        permissions: () => ({ permissions: ['resource:read', 'resource:share'], maxRole: 'admin' }),
        heldRole,
      },
    });
    const target = { user_email: front.sandbox.person('dee').email };
    await front.send(shareOf(front), post({ role: 'viewer', resource_type: 'voice', ...target }));
    expect(heldRole).toHaveBeenCalledOnce();
    expect(front.audit.map(({ phase, roleBefore }) => [phase, roleBefore])).toEqual([
      ['intent', null],
      ['outcome', null],
    ]);
  });

  it('knows what a group, a machine and everyone held', async () => {
    const front = openWorkspaceGateway();
    const { groups, serviceAccounts } = front.sandbox.workspace;
    front.sandbox.setBaseline({ type: 'voice', id: voiceOf(front) }, 'commenter');
    const targets = [
      { group_id: groups.find(({ name }) => name === 'Design')?.id },
      { workspace_api_key_id: serviceAccounts.find(({ name }) => name === 'render-farm')?.keys[0]?.id },
      { group_id: 'default' },
      { user_email: 'dee.larsen@northwind.example' },
    ];
    for (const target of targets)
      await front.send(shareOf(front), post({ role: 'admin', resource_type: 'voice', ...target }));
    const intents = front.audit.filter(({ phase }) => phase === 'intent');
    expect(intents.map(({ roleBefore }) => roleBefore)).toEqual(['editor', 'viewer', 'commenter', null]);
  });
});
