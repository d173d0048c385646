import { keySecret } from './keySecret.js';

/** The area that the view of a new key's secret needs. */
export const keySecretArea = { keySecret };
