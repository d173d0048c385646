import { InvalidInputError } from './errors/InvalidInputError.js';

const keyOption = /^(?:x[-_]?)?(?:(?:xi|elevenlabs|jsmon|provider)[-_]?)?(?:api[-_]?)?key$/i;
const keyHeader = /^(?:xi[-_]api[-_]key|x[-_]jsmon[-_]key)$/i;
const keyValue = /^\s*(?:bearer\s+)?sk_/i;

/** Throws when an option is named as a provider key would be (`apiKey`, `xi-api-key`). */
export function refuseKeyOptions(options: object): void {
  const name = Object.keys(options).find((one) => keyOption.test(one));
  if (name !== undefined) throw refusal(`The option "${name}"`);
}

/** Throws when a header is a provider's key header, or its value starts as a provider's key does. */
export function refuseKeyHeader(name: string, value: string): void {
  if (keyHeader.test(name) || keyValue.test(value)) throw refusal(`The header "${name}"`);
}

// The value is never repeated: an error is logged.
const refusal = (what: string) =>
  new InvalidInputError(
    `${what} looks like a provider key. A page must not hold one: everybody who opens it could read it. ` +
      'Give the key to the gateway (createGateway({ upstreams })) and let the client sign in by getToken or cookie.',
  );
