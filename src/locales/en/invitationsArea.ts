import { invitations } from './invitations.js';
import { refusals } from './refusals.js';

/** The area that the list of invitations and the card for answering one need. */
export const invitationsArea = { invitations, refusals };
