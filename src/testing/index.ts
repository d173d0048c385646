export { createWorkspace } from './createWorkspace.js';
export type { SentCall, Workspace, WorkspaceOptions } from './createWorkspace.js';
