import { account } from './account.js';
import { admin } from './admin.js';
import { common } from './common.js';
import { groups } from './groups.js';
import { invitations } from './invitations.js';
import { invite } from './invite.js';
import { keySecret } from './keySecret.js';
import { keys } from './keys.js';
import { members } from './members.js';
import { picker } from './picker.js';
import { refusals } from './refusals.js';
import { scopes } from './scopes.js';
import { serviceAccounts } from './serviceAccounts.js';
import { sharePicker } from './sharePicker.js';
import { sharedInvites } from './sharedInvites.js';
import { sharing } from './sharing.js';
import { usage } from './usage.js';
import { usageControls } from './usageControls.js';
import { voices } from './voices.js';

/** English: every word that a person reads. The language that others fall back to. */
export const en = {
  account,
  admin,
  common,
  groups,
  invitations,
  invite,
  keySecret,
  keys,
  members,
  picker,
  refusals,
  scopes,
  serviceAccounts,
  sharePicker,
  sharedInvites,
  sharing,
  usage,
  usageControls,
  voices,
};

export {
  account,
  admin,
  common,
  groups,
  invitations,
  invite,
  keySecret,
  keys,
  members,
  picker,
  refusals,
  scopes,
  serviceAccounts,
  sharePicker,
  sharedInvites,
  sharing,
  usage,
  usageControls,
  voices,
};
