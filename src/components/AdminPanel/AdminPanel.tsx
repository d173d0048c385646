import { forwardRef } from 'react';
import { asWidget } from '../internal/asWidget.js';
import { AdminPanelPanel } from './AdminPanelPanel.js';
import { AdminPanelRoot, type AdminPanelRootProps } from './AdminPanelRoot.js';
import { AdminPanelSplit } from './AdminPanelSplit.js';
import { AdminPanelTabs } from './AdminPanelTabs.js';

export type AdminPanelProps = Omit<AdminPanelRootProps, 'children'>;

/**
 * Shows all there is to manage of a workspace, a section at a time: members, groups, invitations, usage, plan, keys and
 * the voice library, as far as the backend can do them. One that the viewer may not see is marked, and says whom to ask.
 * Renders a `<div>`, which takes the ref and the `className`.
 *
 * `AdminPanel.Root`, `.Tabs` and `.Panel` are its parts; `.Split` lays out a section of your own.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedAdminPanel = /* @__PURE__ */ forwardRef<HTMLDivElement, AdminPanelProps>(
  function AdminPanel(props, ref) {
    return (
      <AdminPanelRoot {...props} ref={ref}>
        <AdminPanelTabs />
        <AdminPanelPanel />
      </AdminPanelRoot>
    );
  },
);

export const AdminPanel = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('AdminPanel', FinishedAdminPanel),
  {
    Root: /* @__PURE__ */ asWidget('AdminPanel', AdminPanelRoot),
    Tabs: AdminPanelTabs,
    Panel: AdminPanelPanel,
    Split: AdminPanelSplit,
  },
);
