import { InvalidInputError } from './errors/InvalidInputError.js';

// A path of the page's own origin or a whole URL; no credentials, query or fragment, and no `//host`, which is a
// host that looks like a path.
const gatewayForm = /^(https?:\/\/[^\s/?#@]+)?(\/(?![/\\])[^\s?#]*)?$/i;

/** Gives the gateway's address without slashes at its end. @throws {InvalidInputError} It is no path and no URL. */
export function readGateway(gateway: string): string {
  if (gateway !== '' && gatewayForm.test(gateway)) return gateway.replace(/\/+$/, '');
  throw new InvalidInputError('gateway must be a path or an http(s) URL.');
}
