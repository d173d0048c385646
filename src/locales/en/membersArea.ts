import { members } from './members.js';

/** The area that the list of members needs. */
export const membersArea = { members };
