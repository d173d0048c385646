import { QueryClient } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import type { Client } from '../../../src/client/index.js';
import {
  RolecallProvider,
  type RolecallEvent,
  type RolecallProviderProps,
} from '../../../src/components/RolecallProvider/index.js';
import type { Backend, ResourceRef } from '../../../src/hooks/index.js';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../../src/testing/index.js';

/** The provider's names for giving a role, for taking one away, and for reading who has which. */
export const share = 'share_resource_endpoint';
export const unshare = 'unshare_resource_endpoint';
export const read = 'get_resource_metadata';

export interface HostOptions extends WorkspaceOptions {
  /** Settings of the provider. */
  provider?: Partial<RolecallProviderProps>;
  /** Before anything is read. */
  backend?: (backend: Backend) => Backend;
  /** Another provider than ElevenLabs. */
  connect?: (client: Client, workspace: Workspace) => Backend;
  /** Whether the gateway's ledger lists invitations. @default false */
  ledger?: boolean;
}

/** A host app with somebody signed in: the real client, gateway and sandbox behind the real components. */
export function createHost({
  provider,
  backend: connected = (same) => same,
  ledger = false,
  connect,
  ...options
}: HostOptions = {}) {
  const workspace = createWorkspace(options);
  const client = createClient({ gateway: workspace.gateway, fetch: workspace.fetch, random: () => 0 });
  const backend = connected(
    connect?.(client, workspace) ??
      elevenLabs(client, {
        workspaceName: 'Northwind Studio',
        invitationLedger: ledger,
        now: () => workspace.clock.now(),
      }),
  );
  const queryClient = new QueryClient();
  const events: RolecallEvent[] = [];
  const Frame = ({ children, ...changed }: Partial<RolecallProviderProps>) => (
    <RolecallProvider
      backend={backend}
      viewer={options.viewer ?? 'ana'}
      queryClient={queryClient}
      onEvent={(event) => events.push(event)}
      {...provider}
      {...changed}
    >
      {children}
    </RolecallProvider>
  );
  return {
    workspace,
    backend,
    queryClient,
    sandbox: workspace.sandbox,
    events,
    Frame,
    user: userEvent.setup(),
    voice: (name: string): ResourceRef & { name: string } => {
      const found = workspace.sandbox.workspace.voices.find((one) => one.name.startsWith(name));
      if (!found) throw new Error(`The sandbox has no voice called "${name}".`);
      return { type: 'voice', id: found.id, name: found.name };
    },
    /** The role that the provider holds for somebody. */
    held: (resource: ResourceRef, handle: string) =>
      workspace.sandbox.workspace
        .resource(resource.type, resource.id)
        .grants.get(workspace.sandbox.person(handle).id),
    writes: () => workspace.calls.filter(({ method }) => method !== 'GET').map(({ path }) => path),
  };
}

export type Host = ReturnType<typeof createHost>;

/** Renders something into a host app. */
export function openHost(ui: (host: Host) => ReactNode, options?: HostOptions) {
  const host = createHost(options);
  const view = render(<host.Frame>{ui(host)}</host.Frame>);
  return { ...host, view };
}

/** The row that is about somebody. */
export async function rowOf(name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const row = screen
      .getAllByRole('listitem')
      .find((item) => within(item).queryAllByText(name, { selector: 'bdi' }).length > 0);
    if (!row) throw new Error(`There is no row for ${name}.`);
    return row;
  });
}

/** The control for somebody's role. */
export const roleOf = (name: string) =>
  screen.findByRole<HTMLSelectElement>('combobox', { name: `Role for ${name}` });

/** Waits until what can take something away has been in sight for long enough to be pressed. */
export const settled = () =>
  waitFor(() => expect(document.querySelector('[data-settling]')).not.toBeInTheDocument());
