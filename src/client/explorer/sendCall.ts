import { createClient } from '../http/createClient.js';
import type { ClientOptions } from '../http/createClient.js';
import { isRolecallError } from '../http/errors/RolecallError.js';
import type { RolecallError } from '../http/errors/RolecallError.js';
import { systemTimers } from '../http/timers.js';
import { breakLines } from './breakLines.js';
import { recordOf } from './forms.js';
import type { OperationForm } from './OperationForm.js';
import type { CallValues } from './readDraft.js';

/** An answer as it came, whatever the contract makes of it. */
export interface RawAnswer {
  status: number;
  /** By name, sorted; those that a page may read. */
  headers: readonly (readonly [name: string, value: string])[];
  /** Of the body, in bytes. */
  size: number;
  /** JSON with its lines broken, or the text as it is; null for bytes that are no text. */
  text: string | null;
}

/** What came of one call. */
export interface CallResult {
  /** From the first sending to the end, repeats and waits included. */
  durationMs: number;
  /** How often it was sent: a read is repeated after a failure that may heal. */
  sendings: number;
  /** The last answer; null where none came. */
  answer: RawAnswer | null;
  /** Why it failed, by the same errors that every widget has; null for a success. */
  error: RolecallError | null;
}

/**
 * Sends one call through a gateway as the client does, and tells what was answered, word for word.
 *
 * @throws `signal.reason` when it aborts.
 */
export async function sendCall(
  options: ClientOptions,
  form: OperationForm,
  values: CallValues,
  signal?: AbortSignal,
): Promise<CallResult> {
  const { timers = systemTimers } = options;
  const send = options.fetch ?? ((url: string, init: RequestInit) => fetch(url, init));
  let answer: RawAnswer | null = null;
  let sendings = 0;
  const fetchAndKeep = async (url: string, init: RequestInit) => {
    const sending = (sendings += 1);
    answer = null;
    const response = await send(url, init);
    // Read here and handed on, so that a body which breaks off is no answer to the client either.
    const bytes = await response.clone().arrayBuffer();
    // One that comes after its deadline is not the answer to the sending that came after it.
    if (sending === sendings) answer = readAnswer(response, bytes);
    return response;
  };
  const startedAt = timers.now();
  const done = (error: RolecallError | null): CallResult => ({
    durationMs: timers.now() - startedAt,
    sendings,
    answer,
    error,
  });
  const record = recordOf(form.key);
  if (!record) throw new TypeError(`No operation is called ${form.key}.`);
  try {
    await createClient({ ...options, fetch: fetchAndKeep }).call(record, values, { signal });
    return done(null);
  } catch (error) {
    if (isRolecallError(error)) return done(error);
    throw error;
  }
}

function readAnswer({ status, headers }: Response, bytes: ArrayBuffer): RawAnswer {
  const type = headers.get('content-type') ?? '';
  const isText = type === '' || /^text\/|[/+]json\b/.test(type);
  return {
    status,
    headers: [...headers].sort(([a], [b]) => (a < b ? -1 : 1)),
    size: bytes.byteLength,
    text: isText ? breakLines(new TextDecoder().decode(bytes)) : null,
  };
}
