import { GroupMemberList, GroupSearch, useGroups } from 'rolecall';
import { AdminPanel } from 'rolecall/admin';
import { Notice } from './Notice.js';
import { paths } from './paths.js';
import { goTo } from './usePath.js';
import { useWords } from './WordsContext.js';

/** The groups of the workspace, and who is in the chosen one. */
export function GroupsTab({
  groupId,
}: {
  /** The group that the address names; null for none. */
  groupId: string | null;
}) {
  const { words } = useWords();
  const { data: groups } = useGroups();
  const name = groups?.find(({ id }) => id === groupId)?.name ?? null;
  return (
    <AdminPanel.Split
      className="vs-groups"
      list={<GroupSearch groupId={groupId} onGroupChange={({ id }) => goTo(paths.group(id))} />}
      listName={words.admin.tabs.groups}
      chosen={groupId === null ? null : (name ?? words.admin.group)}
      onBack={() => goTo(paths.admin('groups'))}
    >
      {groupId === null ? (
        <Notice title={words.admin.noneChosen} hint={words.admin.noneChosenHint} />
      ) : (
        <GroupMemberList key={groupId} group={{ id: groupId, name }} />
      )}
    </AdminPanel.Split>
  );
}
