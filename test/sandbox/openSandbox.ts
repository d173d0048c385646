import { createClock, createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.js';

export const noon = Date.parse('2026-03-02T12:00:00Z');

export interface Answered {
  status: number;
  headers: Headers;
  /** The parsed JSON; a Blob for anything else. */
  body: unknown;
}

/** A provider whose clock stands still at noon, and a caller who holds its key. */
export function openSandbox(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ clock: createClock(noon), ...options });
  return { sandbox, ...callerOf(sandbox) };
}

/** Sends real requests, with the provider's key, and reads their JSON. */
export function callerOf(sandbox: Sandbox) {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    init: RequestInit = {},
  ): Promise<Answered> => {
    const request = new Request(`https://api.elevenlabs.io${path}`, {
      method,
      headers: {
        'xi-api-key': sandbox.apiKey,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...init,
    });
    const response = await sandbox.elevenlabs.fetch(request);
    const { status, headers } = response;
    const isJson = headers.get('content-type') === 'application/json';
    const read: unknown = isJson ? await response.json() : await response.blob();
    return { status, headers, body: read };
  };
  return {
    send,
    get: (path: string, init?: RequestInit) => send('GET', path, undefined, init),
    post: (path: string, body: unknown, init?: RequestInit) => send('POST', path, body, init),
  };
}

/** The first voice: Ana made it, Ben edits it, Cai views it, Design edits it. */
export function firstVoice(sandbox: Sandbox) {
  const voice = sandbox.workspace.voices[0]!;
  const path = `/v1/workspace/resources/${voice.id}`;
  return {
    key: { type: 'voice', id: voice.id },
    path,
    read: `${path}?resource_type=voice`,
    share: `${path}/share`,
    unshare: `${path}/unshare`,
  };
}

export const groupNamed = (sandbox: Sandbox, name: string) =>
  sandbox.workspace.groups.find((group) => group.name === name)!;

export const accountNamed = (sandbox: Sandbox, name: string) =>
  sandbox.workspace.serviceAccounts.find((account) => account.name === name)!;
