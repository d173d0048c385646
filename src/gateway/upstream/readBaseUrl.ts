const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads a provider's address from the options: an https origin and nothing more, or http on this machine.
 *
 * @throws {TypeError} Anything else. The message does not repeat it, since it may hold a password.
 */
export function readBaseUrl(provider: string, baseUrl: string): string {
  const refuse = (why: string) => new TypeError(`createGateway: upstreams.${provider}.baseUrl ${why}.`);
  let url;
  try {
    url = new URL(baseUrl);
  } catch {
    throw refuse('is not a URL');
  }
  if (url.username !== '' || url.password !== '') throw refuse('must not hold a user name or password');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.has(url.hostname)))
    throw refuse('must be https (http only on this machine)');
  // Compared as written: what the URL parser would mend or drop is refused instead.
  if (baseUrl !== url.origin && baseUrl !== `${url.origin}/`)
    throw refuse('must be an origin alone, without path, query or fragment');
  return url.origin;
}
