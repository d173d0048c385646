import { picker } from './picker.js';
import { sharePicker } from './sharePicker.js';
import { sharing } from './sharing.js';

/** The areas that whatever shares needs. */
export const sharingArea = { picker, sharePicker, sharing };
