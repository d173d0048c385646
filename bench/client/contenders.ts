import { unknown } from 'valibot';
import { createClient } from '../../src/client/index.js';
import { searchGroups } from '../../src/contract/elevenlabs/groups.js';
import { createInstantFetch } from './createInstantFetch.js';

type Call = (name: string) => Promise<unknown>;

const gateway = 'https://gateway.example/api/rolecall';
const url = `${gateway}/elevenlabs/v1/workspace/groups/search`;
const token = 'bench-token';
const authorization = `Bearer ${token}`;
const deadlineMs = 30_000;

const fetch = createInstantFetch();

class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

async function handWritten(name: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(`${url}?name=${encodeURIComponent(name)}`, {
    headers: { accept: 'application/json', authorization },
    ...(signal && { signal }),
  });
  if (!response.ok) throw new HttpError(response.status);
  return response.json();
}

async function handWrittenWithTimer(name: string): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), deadlineMs);
  try {
    return await handWritten(name, controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

function rolecall(): Call {
  const client = createClient({ gateway, fetch, getToken: () => token, timeouts: { attemptMs: deadlineMs } });
  // Decoding is left out: what the others give back is unchecked too.
  const searchUndecoded = { ...searchGroups, response: unknown() };
  return (name) => client.call(searchUndecoded, { query: { name } });
}

async function viaOfetch(): Promise<Call> {
  const { createFetch } = await import('ofetch');
  const ofetch = createFetch({ fetch, defaults: { timeout: deadlineMs } });
  return (name) => ofetch<unknown>(url, { query: { name }, headers: { authorization } });
}

async function viaKy(): Promise<Call> {
  const { default: ky } = await import('ky');
  const instance = ky.create({ fetch, timeout: deadlineMs });
  return (name) => instance(url, { searchParams: { name }, headers: { authorization } }).json();
}

async function viaSdk(): Promise<Call> {
  const { ElevenLabsClient } = await import('@elevenlabs/elevenlabs-js');
  const sdk = new ElevenLabsClient({ apiKey: token, baseUrl: gateway, fetch, timeoutInSeconds: 30 });
  return (name) => sdk.workspace.groups.search({ name });
}

/**
 * The same call (one query value, one credential header, ten groups back) by each client, by name. A peer is loaded
 * only when it is measured: what lies in the heap is paid for at every collection.
 */
export const contenders: Readonly<Record<string, () => Call | Promise<Call>>> = {
  'mock alone': () => async (): Promise<unknown> => (await fetch(url)).json(),
  'hand-written': () => (name) => handWritten(name),
  'hand-written + one cleared timer': () => handWrittenWithTimer,
  rolecall,
  ofetch: viaOfetch,
  ky: viaKy,
  'elevenlabs-js': viaSdk,
};
