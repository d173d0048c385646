import { Refusal } from '../answer/Refusal.js';
import { withDeadline } from '../guard/withDeadline.js';
import type { GatewayOptions } from '../options.js';
import type { Caller } from '../types.js';

/**
 * Asks the host who calls. What comes back is copied and frozen, so that it stays who it was.
 *
 * @throws {Refusal} 401 for nobody, or for somebody without id and address; 500 when the host's own function failed.
 */
export async function identifyCaller(
  identify: GatewayOptions['identify'],
  request: Request,
  deadlineMs: number,
): Promise<Caller> {
  const failed = () => new Refusal(500, 'identify_error', 'It could not be found out who calls.');
  let found: unknown;
  try {
    // In an async function, one that throws and one that rejects are the same.
    found = await withDeadline((async () => identify(request))(), deadlineMs, failed);
  } catch {
    throw failed();
  }
  if (typeof found === 'object' && found !== null) {
    const { id, email, name } = found as Record<string, unknown>;
    if (typeof id === 'string' && id !== '' && typeof email === 'string' && email !== '')
      return Object.freeze({ id, email, name: typeof name === 'string' ? name : null });
  }
  throw new Refusal(401, 'unauthenticated', 'Sign in to call this.');
}
