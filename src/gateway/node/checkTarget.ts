import type { IncomingMessage } from 'node:http';
import { Refusal } from '../answer/Refusal.js';

/** What can be told apart from a path, a user or a second Host. Names of containers have underscores, rooted ones end in a dot. */
const host = /^(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Visible ASCII, from one slash on; a fragment or backslash has no place in a target. */
const target = /^\/(?!\/)[\x21\x22\x24-\x5b\x5d-\x7e]*$/;

const dotSegment = /\/(?:\.|%2e){1,2}(?:[/?]|$)/i;

/**
 * Looks at a request as it came, before a URL parser mends it.
 *
 * @throws {Refusal}
 */
export function checkTarget({ method = '', url = '', rawHeaders }: IncomingMessage): void {
  if (method === 'TRACE' || method === 'TRACK')
    throw new Refusal(405, 'method_not_allowed', 'This method is not served.', { allow: ['GET', 'POST'] });
  if (!target.test(url)) throw new Refusal(400, 'invalid_request', 'The request target is not a path.');
  const hosts = rawHeaders.filter(
    (_, index) => rawHeaders[index - 1]?.toLowerCase() === 'host' && index % 2 === 1,
  );
  if (hosts.length !== 1 || !host.test(hosts[0] ?? ''))
    throw new Refusal(400, 'invalid_request', 'The request needs one valid Host.');
  const [path = ''] = url.split('?', 1);
  if (dotSegment.test(path)) throw new Refusal(404, 'route_not_found', 'The gateway serves nothing here.');
}
