import type { Workspace } from '../../src/testing/index.js';

/** The workspace that a story's loader made for it, in a play function. */
export function workspaceOf(context: { loaded: Record<string, unknown> }): Workspace {
  return context.loaded.workspace as Workspace;
}
