import { useMemo } from 'react';
import type { Backend } from 'rolecall';
import { createClient, elevenLabs, jsmon } from 'rolecall/client';
import type { StudioInfo } from './readStudio.js';

/**
 * The two providers that the studio has behind its gateway, as somebody who is signed in: one for voices and people,
 * one for the scanner's workspace (null without a scanner).
 *
 * @param scannerName What the scanner's workspace is called in the chosen language.
 * @param onSessionEnd Called when the gateway refuses the session. Keep it the same function from render to render.
 */
export function useBackends(
  handle: string,
  scannerName: string,
  { workspaceName, domains, scannerWorkspaceId }: StudioInfo,
  onSessionEnd: () => void,
): { studio: Backend; scanner: Backend | null } {
  const client = useMemo(
    () =>
      createClient({
        gateway: '/api/rolecall',
        getToken: ({ refresh }) => {
          if (!refresh) return `demo-${handle}`;
          // Only the person can get a new one.
          onSessionEnd();
          return null;
        },
      }),
    [handle, onSessionEnd],
  );
  const studio = useMemo(
    () =>
      elevenLabs(client, {
        // The gateway writes down what is sent, since this provider lists no invitation.
        invitationLedger: true,
        domains: domains ?? undefined,
        ...(workspaceName === null ? {} : { workspaceName }),
      }),
    [client, domains, workspaceName],
  );
  const scanner = useMemo(
    () =>
      scannerWorkspaceId === null
        ? null
        : jsmon(client, { workspaceId: scannerWorkspaceId, workspaceName: scannerName }),
    [client, scannerWorkspaceId, scannerName],
  );
  return { studio, scanner };
}
