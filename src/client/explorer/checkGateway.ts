import { readGateway } from '../http/readGateway.js';

/** Why an address is not taken: no path and no URL, plain http elsewhere than on this machine, or a site that is not allowed. */
export type GatewayProblem = 'form' | 'insecure' | 'foreign';

/** Where calls may go besides the page's own site. */
export interface AllowedGateways {
  /** Of the page, such as `https://app.example`. */
  pageOrigin: string;
  /** Origins that the host trusts with the viewer's token. */
  origins: readonly string[];
}

/** Says why calls must not go to an address that somebody typed or that was kept; null where they may. */
export function checkGateway(text: string, { pageOrigin, origins }: AllowedGateways): GatewayProblem | null {
  let url: URL;
  try {
    const address = readGateway(text);
    // A frame without an origin has none that a path could be of.
    url = address.includes('://') ? new URL(address) : new URL(address, pageOrigin);
  } catch {
    return 'form';
  }
  if (url.origin === pageOrigin) return null;
  if (url.protocol !== 'https:' && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
    return 'insecure';
  return origins.includes(url.origin) ? null : 'foreign';
}
