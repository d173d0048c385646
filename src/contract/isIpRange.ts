import { IPV4_REGEX } from 'valibot';

/**
 * Says whether a text is an IP address, or a range of them in CIDR form such as `198.51.100.0/24` or `2001:db8::/32`.
 * An address with a zone (`fe80::1%eth0`) is none: it means nothing to anybody but its own machine.
 */
export function isIpRange(text: string): boolean {
  const [, address = '', bits = '0'] = /^([\da-f.:]{2,45})(?:\/(0|[1-9]\d{0,2}))?$/i.exec(text) ?? [];
  const mostBits = IPV4_REGEX.test(address) ? 32 : isIpV6(address) ? 128 : -1;
  return Number(bits) <= mostBits;
}

/** By the platform's own parser, which knows every way to write one. */
function isIpV6(address: string): boolean {
  if (!address.includes(':')) return false;
  try {
    return new URL(`http://[${address}]/`).hostname !== '';
  } catch {
    return false;
  }
}
