import { QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import type { Client } from '../../../src/client/index.js';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import { BackendProvider, useShare } from '../../../src/hooks/index.js';
import type { AccessRow, Backend, ResourceRef, UseShareResult } from '../../../src/hooks/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import type { Workspace, WorkspaceOptions } from '../../../src/testing/index.js';

/** The provider's name for giving a role. */
export const share = 'share_resource_endpoint';
/** The provider's name for taking one away. */
export const unshare = 'unshare_resource_endpoint';

// STRICT_MODE=1 runs every test here as React's StrictMode would.
const strictByDefault = process.env.STRICT_MODE === '1';

export interface PageOptions extends WorkspaceOptions {
  /** @default ElevenLabs, whole */
  offer?: (client: Client, workspace: Workspace) => Backend;
  queryClient?: QueryClient;
  strict?: boolean;
}

export interface Page {
  workspace: Workspace;
  client: Client;
  backend: Backend;
  queryClient: QueryClient;
  /** Stands around whatever a test renders. */
  Frame: (props: { children: ReactNode }) => ReactNode;
  voice: (name: string) => ResourceRef;
}

/** A page of a host app with somebody signed in: the real client, gateway and sandbox, and nothing rendered yet. */
export function openPage({
  queryClient = new QueryClient(),
  strict = strictByDefault,
  offer = (client, { clock }) =>
    elevenLabs(client, { workspaceName: 'Northwind Studio', now: () => clock.now() }),
  ...options
}: PageOptions = {}): Page {
  const workspace = createWorkspace(options);
  const { viewer = 'ana' } = options;
  // No waits between repeats, so that a test never sleeps.
  const client = createClient({ gateway: workspace.gateway, fetch: workspace.fetch, random: () => 0 });
  const backend = offer(client, workspace);
  const Frame = ({ children }: { children: ReactNode }) => {
    const page = (
      <BackendProvider backend={backend} viewer={viewer ?? undefined} queryClient={queryClient}>
        {children}
      </BackendProvider>
    );
    return strict ? <StrictMode>{page}</StrictMode> : page;
  };
  return {
    workspace,
    client,
    backend,
    queryClient,
    Frame,
    voice: (name) => {
      const found = workspace.sandbox.workspace.voices.find((one) => one.name.startsWith(name));
      if (!found) throw new Error(`The sandbox has no voice called "${name}".`);
      return { type: 'voice', id: found.id };
    },
  };
}

/** Opens what a share dialog stands on, and waits until it shows who has access. */
export async function openShare(page: Page, resource: ResourceRef = page.voice('Aria')) {
  const renders: UseShareResult[] = [];
  const hook = renderHook(
    (about: ResourceRef) => {
      const share = useShare(about);
      renders.push(share);
      return share;
    },
    { wrapper: page.Frame, initialProps: resource },
  );
  const current = () => hook.result.current;
  await waitFor(() => {
    expect(current().rows.length).toBeGreaterThan(0);
    expect(current().viewer.data).toBeDefined();
  });
  return { ...hook, share: current, renders };
}

/** Finds a row by the name or address of whom it is about. */
export function rowOf(share: UseShareResult, name: string): AccessRow | undefined {
  return share.rows.find(({ principal }) =>
    principal.kind === 'unknown'
      ? principal.id === name
      : principal.name === name || (principal.kind === 'person' && principal.email === name),
  );
}

/** Whom a row is about, for a test that needs them as an argument. */
export function principalOf(share: UseShareResult, name: string): AccessRow['principal'] {
  const row = rowOf(share, name);
  if (!row) throw new Error(`Nobody called "${name}" is in the list.`);
  return row.principal;
}

/** What reached the provider as shares and unshares, in order, without the resource. */
export function writesTo(page: Page): readonly Record<string, unknown>[] {
  return page.workspace.sandbox.requests
    .filter(({ operationId }) => operationId === share || operationId === unshare)
    .map(({ operationId, body }) => {
      const sent = JSON.parse(body) as Record<string, unknown>;
      delete sent.resource_type;
      return operationId === share ? sent : { ...sent, role: null };
    });
}

/** How often the provider was asked for something. */
export function timesAsked(page: Page, operationId: string): number {
  return page.workspace.sandbox.requests.filter((request) => request.operationId === operationId).length;
}

/** Runs something that a person set off until it and everything it draws is over. */
export async function toEnd<T>(run: () => Promise<T>): Promise<T> {
  return act(async () => {
    const result = await run();
    // TanStack Query tells React one task later.
    await new Promise((resolve) => setTimeout(resolve));
    return result;
  });
}
