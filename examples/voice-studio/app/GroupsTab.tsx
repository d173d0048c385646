import { GroupMemberList, GroupSearch, useGroups } from 'rolecall';
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
    <div className="vs-split">
      <section className="vs-card">
        <GroupSearch groupId={groupId} onGroupChange={({ id }) => goTo(paths.group(id))} />
      </section>
      {groupId === null ? (
        <Notice title={words.admin.noneChosen} hint={words.admin.noneChosenHint} />
      ) : (
        <section className="vs-card">
          <h2>{name ?? words.admin.group}</h2>
          <GroupMemberList key={groupId} group={{ id: groupId, name }} />
        </section>
      )}
    </div>
  );
}
