import type { Scheduler } from 'fast-check';
import { useShare } from '../../src/hooks/index.js';
import type { Principal, ResourceRef, UseShareResult } from '../../src/hooks/index.js';
import { createWorkspace } from '../../src/testing/index.js';
import type { Workspace } from '../../src/testing/index.js';
import type { Arrival, Network } from './createNetwork.js';
import { askingNothing, openHook } from './openHook.js';

/** Those whom a model run shares with: people with and without a role, groups, a machine, and everyone. */
export const names = ['ben', 'cai', 'eva', 'dee', 'Design', 'Narration', 'render-farm', 'everyone'] as const;
export type Name = (typeof names)[number];

export interface Screen {
  workspace: Workspace;
  network: Network;
  voice: ResourceRef;
  share: () => UseShareResult;
  principal: (name: Name) => Principal;
  /** Whom a call on the network is about. */
  address: (name: Name) => string;
  /** What the provider holds for somebody at this moment; a `role_…` is the workspace's own, null is none. */
  held: (name: Name) => string | null;
  /** Somebody else changes it at the provider. */
  setElsewhere: (name: Name, role: string | null) => void;
  /** Nobody has looked for an hour. */
  growOld: () => void;
  /** Runs one thing that waits on the network, and everything that follows from it. */
  step: () => Promise<void>;
  close: () => void;
}

/** Ana's screen with who has access to her voice, behind a network whose every move is the scheduler's. */
export async function openScreen(
  scheduler: Scheduler,
  on: { render: (share: UseShareResult) => void; arrival: (arrival: Arrival) => void },
): Promise<Screen> {
  const workspace = createWorkspace({ policy: askingNothing });
  const { sandbox } = workspace;
  const voice = { type: 'voice', id: sandbox.workspace.voices[0]!.id };
  const { result: share, ...page } = await openHook(scheduler, () => useShare(voice), on, { workspace });

  const { groups, serviceAccounts } = sandbox.workspace;
  const accessAtFirst = share().access.data!;
  const inReach = [...accessAtFirst.grants.map(({ principal }) => principal), ...accessAtFirst.candidates];
  const idOf = (name: Name) =>
    groups.find((group) => group.name === name)?.id ??
    serviceAccounts.find((account) => account.name === name)?.id ??
    sandbox.person(name).id;
  const principal = (name: Name): Principal =>
    name === 'everyone' ? { kind: 'everyone' } : inReach.find(({ id }) => id === idOf(name))!;

  return {
    ...page,
    voice,
    share,
    principal,
    address: (name) => {
      const whom = principal(name);
      if (whom.kind === 'person') return whom.email ?? '';
      if (whom.kind === 'service-account') return whom.keys[0]!.id;
      return whom.kind === 'group' ? whom.id : 'default';
    },
    held: (name) => {
      const { baseline, grants } = sandbox.workspace.resource(voice.type, voice.id);
      return name === 'everyone' ? baseline : (grants.get(idOf(name)) ?? null);
    },
    setElsewhere: (name, role) => {
      if (name === 'everyone') sandbox.setBaseline(voice, role);
      else sandbox.setGrant(voice, idOf(name), role);
    },
  };
}
