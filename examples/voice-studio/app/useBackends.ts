import { useMemo } from 'react';
import type { Backend } from 'rolecall';
import { createClient, elevenLabs, jsmon, type Protocol } from 'rolecall/client';
import { recordCalls, type CallLog, type ExplorerConnection } from 'rolecall/explorer';
import { gateway } from './gateway.js';
import type { StudioInfo } from './readStudio.js';

/**
 * The two providers that the studio has behind its gateway, as somebody who is signed in: one for voices and people,
 * one for the scanner's workspace (null without a scanner). With them how their client is connected, and what it called.
 *
 * @param scannerName What the scanner's workspace is called in the chosen language.
 * @param onSessionEnd Called when the gateway refuses the session. Keep it the same function from render to render.
 */
export function useBackends(
  token: string,
  scannerName: string,
  protocol: Protocol,
  { workspaceName, domains, scannerWorkspaceId }: StudioInfo,
  onSessionEnd: () => void,
): { studio: Backend; scanner: Backend | null; connection: ExplorerConnection; log: CallLog } {
  const connection = useMemo<ExplorerConnection>(
    () => ({
      protocol,
      getToken: ({ refresh }) => {
        if (!refresh) return token;
        // Only the person can get a new one.
        onSessionEnd();
        return null;
      },
    }),
    [protocol, token, onSessionEnd],
  );
  const { client, log } = useMemo(() => recordCalls(createClient({ ...connection, gateway })), [connection]);
  const studio = useMemo(
    () =>
      elevenLabs(client, {
        // The gateway writes down what is sent, since this provider lists no invitation.
        invitationLedger: true,
        // The studio's policy lets a voice's admins do it.
        copyToWorkspace: true,
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
  return { studio, scanner, connection, log };
}
