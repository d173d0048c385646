import type {
  Fault,
  JsmonWorkspaceView,
  SandboxGroup,
  SandboxInvitation,
  SandboxPerson,
  SandboxVoice,
} from '../../../src/sandbox/index.js';
import { studio } from './studio.js';

async function call<Result = null>(name: string, ...args: unknown[]): Promise<Result> {
  const { url, apiKey } = studio().sandbox;
  const response = await fetch(`${url}/__control`, {
    method: 'POST',
    headers: { 'xi-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ call: name, args }),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} to "${name}".`);
  return ((await response.json()) as { result: Result }).result;
}

async function read(path: string): Promise<unknown> {
  const { url, apiKey } = studio().sandbox;
  return (await fetch(`${url}${path}`, { headers: { 'xi-api-key': apiKey } })).json();
}

interface Shared {
  creatorId: string | null;
  /** Principal id → role. */
  grants: Record<string, string>;
  baseline: string | null;
}

interface Reached {
  operationId: string | null;
  method: string;
  path: string;
}

/** The provider behind the studio, scripted and looked at past gateway and page. */
export const sandbox = {
  /** The workspace as it was at the start, and everybody signed in. */
  reset: () => call('reset'),
  fail: (operationId: string, fault: Fault) => call('fail', operationId, fault),
  /** What the provider answers to a GET. */
  read,
  /** Keeps answers back until `release`. */
  hold: (operationId: string) => call('hold', operationId),
  release: (operationId: string) => call('release', operationId),
  /** Somebody else gave a role, or took it away (null). */
  setGrant: (voiceId: string, principalId: string, role: string | null) =>
    call('setGrant', { type: 'voice', id: voiceId }, principalId, role),
  /** Ends somebody's session with the host. */
  expire: (handle: string) => call('expire', handle),
  /** Lets time pass for the providers and the gateway, in milliseconds; the browser's own clock stays. */
  passTime: (ms: number) => call('passTime', ms),
  person: (handle: string) => call<SandboxPerson>('person', handle),
  members: () => call<SandboxPerson[]>('members'),
  groups: () => call<SandboxGroup[]>('groups'),
  /** Every invitation to the ElevenLabs workspace that was ever sent. */
  invitations: () => call<SandboxInvitation[]>('invitations'),
  /** Somebody follows the link of their mail, and is a member. */
  acceptInvitation: (email: string) => call('acceptInvitation', email),
  /** The scanner's workspace at Jsmon. */
  jsmon: () => call<JsmonWorkspaceView>('jsmon'),
  voices: () => call<SandboxVoice[]>('voices'),
  /** Who really has which role on a voice. */
  sharing: (voiceId: string) => call<Shared>('resource', 'voice', voiceId),
  /** What reached the provider since the reset. */
  requests: () => call<Reached[]>('requests'),
};
