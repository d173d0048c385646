import { sharedInvites } from './sharedInvites.js';
import { refusals } from './refusals.js';

/** The area that the share dialog needs once somebody is, or can be, invited. */
export const sharedInvitesArea = { sharedInvites, refusals };
