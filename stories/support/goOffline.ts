import type { Workspace } from '../../src/testing/index.js';

/** Takes the browser and the workspace off the network, until `comeOnline`. */
export function goOffline(workspace: Workspace): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  workspace.disconnect();
  window.dispatchEvent(new Event('offline'));
}
