import { members } from './members.js';
import { refusals } from './refusals.js';

/** The area that the list of members needs. */
export const membersArea = { members, refusals };
