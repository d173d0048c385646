import { picker } from './picker.js';

/** The area that a field for recipients needs, whatever it is for. */
export const pickerArea = { picker };
