import { keys } from './keys.js';
import { refusals } from './refusals.js';
import { scopes } from './scopes.js';

/** The areas that lists and forms of API keys need. */
export const keysArea = { keys, refusals, scopes };
