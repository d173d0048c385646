import type { ReactNode } from 'react';
import { AdminPanel } from 'rolecall/admin';
import { GroupsTab } from './GroupsTab.js';
import { InvitationsTab } from './InvitationsTab.js';
import { KeysTab } from './KeysTab.js';
import { MembersTab } from './MembersTab.js';
import { Page } from './Page.js';
import { paths } from './paths.js';
import { PlanTab } from './PlanTab.js';
import { adminTabs, type AdminTab } from './readRoute.js';
import { UsageTab } from './UsageTab.js';
import { goTo } from './usePath.js';
import { useWords } from './WordsContext.js';

const hrefOf = (id: string) => paths.admin(adminTabs.find((one) => one === id) ?? 'members');

/** Who works in the workspace, what it costs, and who holds its keys: a section each, with an address each. */
export function AdminPage({
  tab,
  groupId,
  viewer: handle,
  token,
  workspaceName,
}: {
  tab: AdminTab;
  /** The group that the address names; null for none. */
  groupId: string | null;
  viewer: string;
  /** The bearer token of whoever is signed in. */
  token: string;
  workspaceName: string | null;
}) {
  const { words } = useWords();
  const contents: Record<AdminTab, () => ReactNode> = {
    members: () => <MembersTab />,
    groups: () => <GroupsTab groupId={groupId} />,
    invitations: () => <InvitationsTab viewer={handle} token={token} />,
    usage: () => <UsageTab />,
    plan: () => <PlanTab />,
    keys: () => <KeysTab viewer={handle} />,
  };

  return (
    <Page
      title={words.places.admin}
      tabTitle={words.admin.tabs[tab]}
      intro={words.admin.intro(workspaceName)}
    >
      <AdminPanel.Root
        value={tab}
        sections={adminTabs.map((id) => ({ id, label: words.admin.tabs[id], render: contents[id] }))}
        hrefOf={hrefOf}
        onValueChange={(id) => goTo(hrefOf(id))}
      >
        <AdminPanel.Tabs className="vs-tabs" aria-label={words.places.admin} />
        <AdminPanel.Panel />
      </AdminPanel.Root>
    </Page>
  );
}
