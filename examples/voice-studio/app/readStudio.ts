import type { DemoPerson } from '../server/people.js';

/** What the host's server tells the page before it draws. */
export interface StudioInfo {
  /** Null where the provider's workspace has no name known here. */
  workspaceName: string | null;
  /** What calls reach. */
  environment: 'live' | 'sandbox';
  people: readonly DemoPerson[];
  /** Mail domains that the provider's workspace has verified; null where they are not known. */
  domains: readonly string[] | null;
  /** The Jsmon workspace of the scanner; null where the studio has no scanner. */
  scannerWorkspaceId: string | null;
}

/** Asks the host's server who can sign in. `GET /api/studio`. */
export async function readStudio(): Promise<StudioInfo> {
  const response = await fetch('/api/studio');
  if (!response.ok) throw new Error(`The studio's server answered ${response.status}.`);
  return (await response.json()) as StudioInfo;
}
