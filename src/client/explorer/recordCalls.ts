import type { AnyOperation } from '../../contract/operation.js';
import type { Client } from '../http/createClient.js';
import { isRolecallError } from '../http/errors/RolecallError.js';
import type { CallValues } from './readDraft.js';

/** One call that was made. It holds what was asked, never what was answered, and no token. */
export interface RecordedCall {
  /** Later calls have higher ones. */
  id: number;
  /** `elevenlabs/share_resource_endpoint`, as a form has it. */
  operation: string;
  method: string;
  values: CallValues;
  /** Unix milliseconds. */
  at: number;
  /** Null while it is under way. */
  durationMs: number | null;
  /** 200 for a success; null where no answer came, or not yet. */
  status: number | null;
  /** The error's code; null for a success, and while it is under way. */
  code: string | null;
}

/** The calls of one page to providers, as long as it stands and the same person looks. */
export interface CallLog {
  /** The latest first. The same object until something changes. */
  calls: () => readonly RecordedCall[];
  /** @returns Ends the subscription. */
  subscribe: (listener: () => void) => () => void;
}

/** How many calls are kept. */
const maxCalls = 50;

/**
 * Wraps a client so that its calls can be shown. Give the wrapped one to the backend, and the log to whoever shows them.
 *
 * @param now Unix milliseconds. @default the machine's clock
 */
export function recordCalls(client: Client, now: () => number = Date.now): { client: Client; log: CallLog } {
  let calls: readonly RecordedCall[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const change = (next: readonly RecordedCall[]) => {
    calls = next.slice(0, maxCalls);
    listeners.forEach((listener) => listener());
  };
  const start = ({ provider, id: operationId, method }: AnyOperation, values: CallValues) => {
    const id = (lastId += 1);
    const at = now();
    const operation = `${provider}/${operationId}`;
    change([{ id, operation, method, values, at, durationMs: null, status: null, code: null }, ...calls]);
    return (status: number | null, code: string | null) =>
      change(calls.map((one) => (one.id === id ? { ...one, status, code, durationMs: now() - at } : one)));
  };
  // What one person asked for is not shown to the next.
  client.belief?.onEnd(() => change([]));
  return {
    client: {
      gateway: client.gateway,
      belief: client.belief,
      clock: client.clock,
      call: async (operation, input, options) => {
        // No explorer has a form for what the gateway itself is asked, such as whose session this is.
        if (operation.provider === 'gateway') return client.call(operation, input, options);
        const { path = {}, query = {}, body = {} } = input as Partial<CallValues>;
        const end = start(operation, { path, query, body });
        try {
          const answer = await client.call(operation, input, options);
          end(200, null);
          return answer;
        } catch (error) {
          const status = (error as { status?: unknown } | null)?.status;
          end(typeof status === 'number' ? status : null, isRolecallError(error) ? error.code : 'aborted');
          throw error;
        }
      },
    },
    log: {
      calls: () => calls,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
  };
}
