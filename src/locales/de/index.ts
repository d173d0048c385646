import type { Messages } from '../Messages.js';
import { common } from './common.js';
import { invitations } from './invitations.js';
import { members } from './members.js';
import { invite } from './invite.js';
import { picker } from './picker.js';
import { sharePicker } from './sharePicker.js';
import { sharedInvites } from './sharedInvites.js';
import { sharing } from './sharing.js';

/** German: every word that a person reads. */
export const de: Messages = {
  common,
  invitations,
  invite,
  members,
  picker,
  sharePicker,
  sharedInvites,
  sharing,
};
