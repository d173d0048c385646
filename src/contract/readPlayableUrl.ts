/**
 * Gives the address of a sound that a page may play as it stands, though a stranger chose it: `https:`, or `http:` on
 * the machine itself, without a user or password. Null for any other.
 */
export function readPlayableUrl(address: string): string | null {
  try {
    const { href, protocol, hostname, username, password } = new URL(address);
    const isLoopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
    const isPlayable = protocol === 'https:' || (protocol === 'http:' && isLoopback);
    return isPlayable && username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}
