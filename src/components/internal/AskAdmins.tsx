'use client';

import { useMembers } from '../../hooks/index.js';
import { accountArea } from '../../locales/en/accountArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { adminsOf } from './adminsOf.js';
import { principalName } from './principalName.js';

/** Whom to ask for what only admins may see: by name, where the viewer may read who is in the workspace. */
export function AskAdmins() {
  const { m, format } = useMessages(accountArea);
  const { data: people = [] } = useMembers();
  const names = adminsOf(people).map((person) => principalName(m, person));
  return <span>{names.length > 0 ? m.account.ask(format.either(names)) : m.account.askAnAdmin}</span>;
}
