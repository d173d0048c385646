import { describe, expect, it } from 'vitest';
import { allOperations } from '../../src/contract/index.js';
import { createClock, createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { invitedEmail, policyMatrix, roles, type RoleName, type Row } from './policyMatrix.js';
import { canary } from './support/canary.js';
import { openWorkspaceGateway, post } from './support/openGateway.js';

const operations = allOperations.filter(({ provider }) => provider === 'elevenlabs');
const strangerEmail = 'stranger@elsewhere.example';

/** A workspace as the matrix needs it: somebody holds a role of the workspace's own and nothing else. */
function openMatrix() {
  const clock = createClock(Date.UTC(2026, 2, 2, 9));
  const sandbox = createSandbox({ apiKey: canary, clock });
  const voiceOf = (slug: string) =>
    sandbox.workspace.voices.find(({ name }) => name.toLowerCase().startsWith(slug))?.id ?? '';
  sandbox.setGrant({ type: 'voice', id: voiceOf('dorian') }, sandbox.person('wanjiru').id, 'role_of_our_own');
  const front = openWorkspaceGateway({
    clock,
    sandbox,
    identify: (request) => {
      const handle = /demo-(\w+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
      if (handle === undefined) return null;
      return { id: handle, email: handle === 'stranger' ? strangerEmail : sandbox.person(handle).email };
    },
  });
  return { ...front, voiceOf };
}

async function ask(row: Row, role: RoleName) {
  const { handle, voice } = roles[role];
  const { send, sandbox, voiceOf, audit } = openMatrix();
  await inviteAtProvider(sandbox);
  const { path, body, method } = row.request(voiceOf(voice), sandbox);
  const init = { ...(body && post(body)), ...(method && { method }) };
  // A read is asked twice: the first call also looks up what the second one is decided on.
  if (isRead(row)) await send(path, init, handle);
  const before = sandbox.requests.length;
  const answer = await send(path, init, handle);
  const sent = sandbox.requests.slice(before);
  // A write's own lookups are reads, and no write goes out besides it.
  const own = isRead(row) ? sent : sent.filter(({ method: sentMethod }) => sentMethod !== 'GET');
  return { answer, own: own.map(({ operationId }) => operationId), outcome: audit.at(-1) };
}

const isRead = (row: Row) => allOperations.find(({ id }) => id === row.operation)?.effect === 'read';

async function inviteAtProvider({ elevenlabs, apiKey }: Sandbox) {
  const request = new Request('https://api.elevenlabs.io/v1/workspace/invites/add', {
    ...post({ email: invitedEmail }),
    headers: { 'content-type': 'application/json', 'xi-api-key': apiKey },
  });
  expect((await elevenlabs.fetch(request)).status).toBe(200);
}

describe('the policy matrix', () => {
  it('has a row for every operation of ElevenLabs’, and none besides', () => {
    const withRow = new Set(policyMatrix.map(({ operation }) => operation));
    expect([...withRow].sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  describe.each(policyMatrix.map((row) => [row.operation, row.target, row] as const))(
    '%s of %s (Z02, Z03, Z04, Z06, Z07, Z08)',
    (_operation, _target, row) => {
      it.each(Object.entries(row.cells) as [RoleName, Row['cells'][RoleName]][])(
        '%s: %s',
        async (role, verdict) => {
          const { answer, own, outcome } = await ask(row, role);
          if (verdict === 'allowed') {
            expect(answer.status).toBe(200);
            expect(own).toEqual([row.operation]);
            expect(outcome).toMatchObject({ decision: 'allowed', status: 200 });
          } else {
            expect(answer.status).toBe(verdict);
            expect(own).toEqual([]);
            if (verdict !== 401) expect(outcome).toMatchObject({ decision: 'refused', status: verdict });
          }
        },
      );
    },
  );
});
