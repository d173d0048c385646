import type { Fault } from '../types.js';
import type { Answer } from './Answer.js';

/**
 * What a scripted misfortune makes of a call.
 *
 * @param refusal The provider's error body for a status.
 * @param real Carries the operation out.
 */
export function meetFault(
  fault: Fault,
  refusal: (status: number) => unknown,
  real: () => Answer,
): Answer | 'network' | 'hang' {
  const { status, body, headers, retryAfter, network, hang, afterCommit, html, delayMs } = fault;
  const saysMore =
    status !== undefined || body !== undefined || network === true || hang === true || html === true;
  if (afterCommit) real();
  else if (!saysMore && delayMs !== undefined) return real();
  if (hang) return 'hang';
  if (network || (afterCommit && !saysMore)) return 'network';
  const finalStatus = status ?? (html ? 502 : 500);
  const allHeaders = {
    ...headers,
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  return { status: finalStatus, body: faultBody(fault, finalStatus, refusal), headers: allHeaders };
}

function faultBody(
  { html, body }: Fault,
  status: number,
  refusal: (status: number) => unknown,
): Answer['body'] {
  if (html) {
    return { text: `<!doctype html><title>${status}</title><h1>Bad gateway</h1>`, type: 'text/html' };
  }
  if (typeof body === 'string') return { text: body, type: 'application/json' };
  if (body !== undefined) return { json: body };
  return { json: status < 400 ? { status: 'ok' } : refusal(status) };
}
