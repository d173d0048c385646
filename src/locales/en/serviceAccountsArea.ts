import { refusals } from './refusals.js';
import { serviceAccounts } from './serviceAccounts.js';

/** The areas that the list of service accounts needs. */
export const serviceAccountsArea = { refusals, serviceAccounts };
