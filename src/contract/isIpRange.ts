import { IPV4_REGEX, IPV6_REGEX } from 'valibot';

/**
 * Says whether a text is an IP address, or a range of them in CIDR form such as `198.51.100.0/24` or `2001:db8::/32`.
 * An address with a zone (`fe80::1%eth0`) is none: it means nothing to anybody but its own machine.
 */
export function isIpRange(text: string): boolean {
  const [, address = '', bits = '0'] = /^([\da-f.:]{2,45})(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const mostBits = IPV4_REGEX.test(address) ? 32 : IPV6_REGEX.test(address) ? 128 : -1;
  return Number(bits) <= mostBits;
}
