import { MemberList } from 'rolecall';

/** Everybody in the workspace: searched, sorted, locked and seated. */
export function MembersTab() {
  return (
    <div className="vs-card">
      <MemberList defaultSort="name" />
    </div>
  );
}
