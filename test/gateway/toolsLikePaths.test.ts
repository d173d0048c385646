import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.js';
import * as jsmon from './jsmonPolicyMatrix.js';
import * as elevenLabs from './policyMatrix.js';
import { asTool } from './support/asTool.js';
import type { Answered, Front } from './support/openGateway.js';
import { openWorkspaceGateway, post } from './support/openGateway.js';
import { openJsmonGateway } from './support/openJsmonGateway.js';

interface Call {
  path: string;
  body?: Record<string, unknown>;
  method?: string;
}

/** One call, by each of three people, in a world of its own each time. */
interface Row {
  operation: string;
  target: string;
  open: () => Front;
  callers: readonly string[];
  call: (sandbox: Sandbox, caller: string) => Call;
}

const rows: readonly Row[] = [
  ...elevenLabs.policyMatrix.map(({ operation, target, request }) => ({
    operation,
    target,
    open: openWorkspaceGateway,
    callers: ['ana', 'ben', 'dee'],
    call: (sandbox: Sandbox) => request(sandbox.workspace.voices[0]?.id ?? '', sandbox),
  })),
  ...jsmon.policyMatrix.map(({ operation, target, request }) => ({
    operation,
    target,
    open: () => {
      const front = openJsmonGateway();
      jsmon.setScene(front.sandbox);
      return front;
    },
    callers: ['ana', 'petra', 'dee'],
    call: (sandbox: Sandbox, caller: string) => request(sandbox, sandbox.person(caller).email),
  })),
];

/** What came of a call, whichever way it was made: the answer's data, or why not, and what the provider was sent. */
async function outcome(front: Front, answer: Promise<Answered>, isTool: boolean) {
  const { status, body, text, headers } = await answer;
  const { data, detail } = (body ?? {}) as { data?: unknown; detail?: Record<string, unknown> };
  // Each request has an id of its own.
  const reason = { ...detail, request_id: undefined };
  return {
    status,
    retryAfter: headers.get('retry-after'),
    // What is no JSON is answered as it is, to a tool's caller too.
    answered: status >= 400 ? reason : body === undefined ? text : isTool ? data : body,
    sent: front.sandbox.requests.map(({ method, path, search, body: bytes }) => [
      method,
      path,
      search,
      bytes,
    ]),
  };
}

describe('a tool and the path of the same operation', () => {
  it.each(rows.map((row) => [row.operation, row.target, row] as const))(
    'do the same, and refuse the same people: %s of %s (Z02)',
    async (operation, _target, { open, callers, call }) => {
      for (const caller of callers) {
        const front = open();
        const { path, body, method } = call(front.sandbox, caller);
        const init = { ...(body && post(body)), ...(method && { method }) };
        const expected = await outcome(front, front.send(path, init, caller), false);
        for (const name of [0, 1]) {
          const other = open();
          const same = call(other.sandbox, caller);
          const tool = asTool(operation, same.path, same.body);
          const answer = other.send(tool.paths[name] ?? '', post({ args: tool.args }), caller);
          expect(await outcome(other, answer, true)).toEqual(expected);
        }
      }
    },
  );
});
