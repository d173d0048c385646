import { invitations } from './invitations.js';

/** The area that the list of invitations and the card for answering one need. */
export const invitationsArea = { invitations };
