import { scopes } from './scopes.js';

/** The area that whatever shows what a key may do needs. */
export const scopesArea = { scopes };
