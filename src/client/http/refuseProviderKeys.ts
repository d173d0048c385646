import { InvalidInputError } from './errors/InvalidInputError.js';

const keyName = /^((xi[-_]?)?api|x[-_]?jsmon)[-_]?key$/i;
const keyValue = /^(bearer\s+)?sk_/i;

/**
 * Throws when something is named as a provider's key is (`apiKey`, `xi-api-key`, `x-jsmon-key`), or its value starts
 * as one does (`sk_`). Given as an option or a header, it would be in every page.
 */
export function refuseProviderKeys(named: object): void {
  for (const [name, value] of Object.entries(named)) {
    if (keyName.test(name) || (typeof value === 'string' && keyValue.test(value))) {
      // The value is never repeated: errors are logged.
      throw new InvalidInputError(
        `"${name}" looks like a provider key, which every visitor could read: it belongs in createGateway().`,
      );
    }
  }
}
