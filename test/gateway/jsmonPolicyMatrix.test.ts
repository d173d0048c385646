import { describe, expect, it } from 'vitest';
import { allOperations } from '../../src/contract/index.js';
import { emailOf, policyMatrix, roles, setScene, type RoleName, type Row } from './jsmonPolicyMatrix.js';
import { post } from './support/openGateway.js';
import { openJsmonGateway } from './support/openJsmonGateway.js';

const operations = allOperations.filter(({ provider }) => provider === 'jsmon');
const reads = operations.filter(({ effect }) => effect === 'read').map(({ id }) => id);

async function ask(row: Row, role: RoleName) {
  const { send, sandbox, audit } = openJsmonGateway();
  setScene(sandbox);
  const { path, body } = row.request(sandbox, emailOf(sandbox, role));
  const init = body === undefined ? {} : post(body);
  const isRead = reads.includes(row.operation);
  // A read's first call also looks up what its second one is decided on.
  if (isRead) await send(path, init, roles[role]);
  const before = sandbox.requests.length;
  const answer = await send(path, init, roles[role]);
  const sent = sandbox.requests.slice(before).map(({ operationId }) => operationId ?? '');
  // What a write is decided on is read for it.
  return { answer, own: sent.filter((id) => isRead || !reads.includes(id)), outcome: audit.at(-1) };
}

describe('the policy matrix of Jsmon', () => {
  it('has a row for every operation of Jsmon’s, and none besides', () => {
    const withRow = new Set(policyMatrix.map(({ operation }) => operation));
    expect([...withRow].sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  describe.each(policyMatrix.map((row) => [row.operation, row.target, row] as const))(
    '%s of %s (Z01, Z02, Z06)',
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
