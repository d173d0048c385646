import { invite } from './invite.js';
import { picker } from './picker.js';
import { refusals } from './refusals.js';

/** The areas that the form which invites needs. */
export const inviteArea = { invite, picker, refusals };
