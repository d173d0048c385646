import { createClient, elevenLabs, type Backend } from '../../src/client/index.js';
import type { Workspace } from '../../src/testing/index.js';

/** Long enough that a held answer stays pending for as long as somebody looks at the story. */
const patientMs = 600_000;

/** The real backend, over the real gateway and the sandbox of one workspace. */
export function backendOf(workspace: Workspace): Backend {
  const client = createClient({
    gateway: workspace.gateway,
    fetch: workspace.fetch,
    timeouts: { attemptMs: patientMs, totalMs: patientMs },
    // Repeats come at once: a story shows where they lead, not how long they take.
    random: () => 0,
  });
  return elevenLabs(client, {
    workspaceName: 'Northwind Studio',
    invitationLedger: true,
    // Usage ends at the workspace's own now, whenever the story is looked at.
    now: () => workspace.clock.now(),
  });
}
