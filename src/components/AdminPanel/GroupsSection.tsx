'use client';

import { useState } from 'react';
import { useViewer, type GroupRef } from '../../hooks/index.js';
import { adminArea } from '../../locales/en/adminArea.js';
import { GroupMemberList } from '../GroupMemberList/index.js';
import { GroupSearch } from '../GroupSearch/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { AdminPanelSplit } from './AdminPanelSplit.js';
import { isKeptFrom } from './offeredSections.js';

/** The groups of the workspace, and who is in the chosen one. */
export function GroupsSection() {
  const { m } = useMessages(adminArea);
  const { data: viewer } = useViewer();
  const [group, setGroup] = useState<GroupRef | null>(null);
  return (
    <AdminPanelSplit
      list={<GroupSearch groupId={group?.id ?? null} onGroupChange={setGroup} />}
      listName={m.admin.sections.groups}
      chosen={group && (group.name ?? m.common.unnamedGroup)}
      onBack={() => setGroup(null)}
    >
      {group && <GroupMemberList key={group.id} group={group} />}
      {!group && viewer && !isKeptFrom(viewer, 'groups') && <p className="rcl-alone">{m.admin.noGroup}</p>}
    </AdminPanelSplit>
  );
}
