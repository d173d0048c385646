import { sharing } from './sharing.js';

/** The area that whatever shares needs, but for the field that finds people. */
export const sharingArea = { sharing };
