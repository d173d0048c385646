import { admin } from './admin.js';

/** The area that the panel of all sections needs. */
export const adminArea = { admin };
