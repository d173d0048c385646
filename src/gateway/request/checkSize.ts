import { Refusal } from '../answer/Refusal.js';
import type { GatewayLimits } from '../limits.js';

/**
 * Refuses what is too large before any of it is looked at. A lying `Content-Length` is met where the body is read.
 *
 * @throws {Refusal} 414, 431 or 413.
 */
export function checkSize(request: Request, limits: GatewayLimits): void {
  if (request.url.length > limits.urlBytes)
    throw new Refusal(414, 'request_too_large', 'The URL is too long.');
  let count = 0;
  let bytes = 0;
  request.headers.forEach((value, name) => {
    count += 1;
    bytes += name.length + value.length;
  });
  if (count > limits.headerCount || bytes > limits.headerBytes)
    throw new Refusal(431, 'request_too_large', 'The headers are too large.');
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > limits.requestBytes)
    throw new Refusal(413, 'request_too_large', 'The body is too large.');
}
