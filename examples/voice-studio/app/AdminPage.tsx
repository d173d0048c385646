import { useViewer } from 'rolecall';
import { GroupsTab } from './GroupsTab.js';
import { InvitationsTab } from './InvitationsTab.js';
import { KeysTab } from './KeysTab.js';
import { Link } from './Link.js';
import { MembersTab } from './MembersTab.js';
import { Page } from './Page.js';
import { paths } from './paths.js';
import { PlanTab } from './PlanTab.js';
import { adminTabs, type AdminTab } from './readRoute.js';
import { UsageTab } from './UsageTab.js';
import { useWords } from './WordsContext.js';

/** Who works in the workspace, what it costs, and who holds its keys. */
export function AdminPage({
  tab,
  groupId,
  viewer: handle,
  workspaceName,
}: {
  tab: AdminTab;
  /** The group that the address names; null for none. */
  groupId: string | null;
  viewer: string;
  workspaceName: string | null;
}) {
  const { words } = useWords();
  const { data: viewer } = useViewer();
  const mayChange = viewer?.permissions.has('members:admin') ?? true;

  return (
    <Page
      title={words.places.admin}
      tabTitle={words.admin.tabs[tab]}
      intro={words.admin.intro(workspaceName)}
    >
      <nav className="vs-tabs" aria-label={words.places.admin}>
        {adminTabs.map((one) => (
          <Link key={one} to={paths.admin(one)} aria-current={one === tab ? 'page' : undefined}>
            {words.admin.tabs[one]}
          </Link>
        ))}
      </nav>
      {!mayChange && <p className="vs-notice">{words.admin.readOnly}</p>}
      {tab === 'members' && <MembersTab />}
      {tab === 'groups' && <GroupsTab groupId={groupId} />}
      {tab === 'invitations' && <InvitationsTab viewer={handle} />}
      {tab === 'usage' && <UsageTab />}
      {tab === 'plan' && <PlanTab />}
      {tab === 'keys' && <KeysTab viewer={handle} />}
    </Page>
  );
}
