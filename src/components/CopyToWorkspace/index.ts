export { CopyToWorkspace } from './CopyToWorkspace.js';
export type { CopyToWorkspaceProps } from './CopyToWorkspace.js';
