export { AdminPanel } from './components/AdminPanel/index.js';
export type {
  AdminPanelPanelProps,
  AdminPanelProps,
  AdminPanelRootProps,
  AdminPanelSplitProps,
  AdminPanelTabsProps,
  AdminSection,
  AdminSectionId,
} from './components/AdminPanel/index.js';
