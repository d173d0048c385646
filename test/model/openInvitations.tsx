import type { Scheduler } from 'fast-check';
import { elevenLabs, jsmon } from '../../src/client/index.js';
import type { Client, Timers } from '../../src/client/index.js';
import { useInvites } from '../../src/hooks/index.js';
import type { Backend, UseInvitesResult } from '../../src/hooks/index.js';
import { createWorkspace } from '../../src/testing/index.js';
import type { Workspace } from '../../src/testing/index.js';
import type { Network } from './createNetwork.js';
import { askingNothing, openHook } from './openHook.js';

/** A provider that invitations are tried at, and what it really holds. */
export interface InvitingProvider {
  name: string;
  open: () => Workspace;
  backend: (client: Client, workspace: Workspace) => Backend;
  /** How often somebody can get in at this moment. */
  live: (workspace: Workspace, email: string) => number;
  /** Whether an address ever had two invitations at once. */
  hadTwo: (workspace: Workspace, email: string) => boolean;
  /** Somebody else of the workspace invites an address, through a page of their own. */
  sendElsewhere: (workspace: Workspace, email: string) => Promise<void>;
  /** Somebody else takes an invitation back, or lets it end in an hour where none can be taken back. */
  endElsewhere: (workspace: Workspace, email: string) => Promise<void>;
  /** Whoever is invited accepts. */
  join: (workspace: Workspace, email: string) => void;
  /** Whether an invitation carries a role, rather than a seat. @default false */
  roles?: boolean;
  /** Whether what others do can be told, so that it is part of the story. */
  keepsList: boolean;
}

/** Whom a model run invites: nobody of them is a member. */
export const invited = ['ida', 'jon', 'kim', 'lea'] as const;
export type Invited = (typeof invited)[number];
export const addressOf = (who: Invited): string => `${who}@northwind.example`;

const invitationsAt = ({ sandbox }: Workspace, email: string) =>
  sandbox.workspace.invitations.filter((one) => one.email.toLowerCase() === email);

const writeElsewhere = async (
  workspace: Workspace,
  path: string,
  body: object,
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
) => {
  await workspace.fetch(`${workspace.gateway}/${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: 'Bearer demo-ana' },
    body: JSON.stringify(body),
  });
};

const liveAtJsmon = ({ sandbox, clock }: Workspace, email: string) =>
  sandbox.jsmon
    .workspace()
    .invitations.filter(
      (one) => one.email.toLowerCase() === email && one.status === 'pending' && one.expiresAtMs > clock.now(),
    ).length;

const atElevenLabs = {
  live: (workspace: Workspace, email: string) =>
    invitationsAt(workspace, email).filter(({ state }) => state === 'live').length,
  hadTwo: (workspace: Workspace, email: string) => {
    const turns = invitationsAt(workspace, email).map((one) => one.turns);
    return turns.some(({ ended }, place) =>
      turns.slice(place + 1).some(({ sent }) => ended === null || sent < ended),
    );
  },
  sendElsewhere: (workspace: Workspace, email: string) =>
    writeElsewhere(workspace, 'elevenlabs/v1/workspace/invites/add', { email }),
  endElsewhere: (workspace: Workspace, email: string) =>
    writeElsewhere(workspace, 'elevenlabs/v1/workspace/invites', { email }, 'DELETE'),
  join: ({ sandbox }: Workspace, email: string) => {
    const written = sandbox.workspace.invitations.find(
      (one) => one.state === 'live' && one.email.toLowerCase() === email,
    );
    if (written) sandbox.acceptInvitation(written.email);
  },
};

export const providers: readonly InvitingProvider[] = [
  {
    ...atElevenLabs,
    name: 'ElevenLabs with a ledger',
    open: () => createWorkspace({ policy: askingNothing }),
    backend: (client) => elevenLabs(client, { invitationLedger: true }),
    keepsList: true,
  },
  {
    ...atElevenLabs,
    name: 'ElevenLabs without one',
    open: () => createWorkspace({ policy: askingNothing, invitations: null }),
    backend: (client) => elevenLabs(client),
    keepsList: false,
  },
  {
    name: 'Jsmon',
    open: () => createWorkspace({ policy: askingNothing }),
    backend: (client, { sandbox }) => jsmon(client, { workspaceId: sandbox.jsmon.workspaceId }),
    roles: true,
    live: liveAtJsmon,
    // What is over can be brought back to life here, so that each moment counts.
    hadTwo: (workspace, email) => liveAtJsmon(workspace, email) > 1,
    sendElsewhere: async (workspace, email) => {
      const { workspaceId } = workspace.sandbox.jsmon;
      await writeElsewhere(workspace, `jsmon/api/v2/workspaces/${workspaceId}/invite`, {
        invitedEmail: email,
      });
    },
    endElsewhere: async (workspace, email) => {
      const found = workspace.sandbox.jsmon
        .workspace()
        .invitations.find((one) => one.status === 'pending' && one.email.toLowerCase() === email);
      if (!found) return;
      await writeElsewhere(workspace, `jsmon/api/v2/workspaceInvitations/${found.id}/expiration`, {
        expirationDate: new Date(workspace.clock.now() + 3_600_000).toISOString(),
      });
    },
    join: ({ sandbox }, email) => {
      const found = sandbox.jsmon
        .workspace()
        .invitations.find((one) => one.status === 'pending' && one.email.toLowerCase() === email);
      if (!found) return;
      sandbox.jsmon.setInvitation(found.id, { status: 'accepted' });
      sandbox.jsmon.setPermission(found.email, found.permission);
    },
    keepsList: true,
  },
];

export interface InvitationScreen {
  workspace: Workspace;
  network: Network;
  invites: () => UseInvitesResult;
  /** Lets time pass on every clock. */
  jump: (ms: number) => void;
  step: () => Promise<void>;
  close: () => void;
}

/** Ana's screen with who is invited, behind a network whose every move is the scheduler's. */
export async function openInvitations(
  scheduler: Scheduler,
  provider: InvitingProvider,
  on: { render: (invites: UseInvitesResult) => void; arrival: (workspace: Workspace) => void },
): Promise<InvitationScreen> {
  const workspace = provider.open();
  const waiting = new Map<object, { atMs: number; run: () => void }>();
  const timers: Timers = {
    now: () => workspace.clock.now(),
    setTimeout: (run, ms) => {
      const timer = {};
      waiting.set(timer, { atMs: workspace.clock.now() + ms, run });
      return timer;
    },
    clearTimeout: (timer) => void waiting.delete(timer as object),
  };
  const { result: invites, ...page } = await openHook(
    scheduler,
    useInvites,
    { render: on.render, arrival: () => on.arrival(workspace) },
    { workspace, backend: (client) => provider.backend(client, workspace), timers },
  );
  return {
    ...page,
    invites,
    jump: (ms) => {
      workspace.clock.advance(ms);
      for (const [timer, { atMs, run }] of [...waiting]) {
        if (atMs > workspace.clock.now()) continue;
        waiting.delete(timer);
        run();
      }
    },
  };
}
