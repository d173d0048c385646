import type { Messages } from '../Messages.js';
import { common } from './common.js';
import { picker } from './picker.js';
import { sharedInvites } from './sharedInvites.js';
import { sharePicker } from './sharePicker.js';
import { sharing } from './sharing.js';

/** German: every word that a person reads. */
export const de: Messages = { common, picker, sharedInvites, sharePicker, sharing };
