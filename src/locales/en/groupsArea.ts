import { groups } from './groups.js';
import { picker } from './picker.js';
import { refusals } from './refusals.js';

/** The areas that finding a group, and adding people to it, need. */
export const groupsArea = { groups, picker, refusals };
