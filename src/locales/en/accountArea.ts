import { account } from './account.js';

/** The area that the plan and the account behind it need. */
export const accountArea = { account };
