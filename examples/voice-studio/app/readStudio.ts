import type { DemoPerson } from '../server/people.js';

/** What the host's server tells the page before it draws. */
export interface StudioInfo {
  /** Null where the provider's workspace has no name known here. */
  workspaceName: string | null;
  people: readonly DemoPerson[];
}

/** Asks the host's server who can sign in. `GET /api/studio`. */
export async function readStudio(): Promise<StudioInfo> {
  const response = await fetch('/api/studio');
  if (!response.ok) throw new Error(`The studio's server answered ${response.status}.`);
  return (await response.json()) as StudioInfo;
}
