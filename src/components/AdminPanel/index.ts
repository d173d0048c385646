export { AdminPanel } from './AdminPanel.js';
export type { AdminPanelProps } from './AdminPanel.js';
export type { AdminPanelPanelProps } from './AdminPanelPanel.js';
export type { AdminPanelRootProps } from './AdminPanelRoot.js';
export type { AdminPanelSplitProps } from './AdminPanelSplit.js';
export type { AdminPanelTabsProps } from './AdminPanelTabs.js';
export type { AdminSection, AdminSectionId } from './AdminSection.js';
