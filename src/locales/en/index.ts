import { common } from './common.js';
import { picker } from './picker.js';
import { sharedInvites } from './sharedInvites.js';
import { sharePicker } from './sharePicker.js';
import { sharing } from './sharing.js';

/** English: every word that a person reads. The language that others fall back to. */
export const en = { common, picker, sharedInvites, sharePicker, sharing };
