import { picker } from './picker.js';
import { sharePicker } from './sharePicker.js';
import { sharing } from './sharing.js';

/** The areas that the field needs which finds people and shares with them. */
export const sharePickerArea = { picker, sharePicker, sharing };
