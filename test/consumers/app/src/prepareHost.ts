/* oxlint-disable typescript/no-deprecated -- what replaces prefetchQuery is missing in the oldest client that this app is tried with */
import { QueryClient } from '@tanstack/react-query';
import {
  groupsOptions,
  membersOptions,
  resourceMetadataOptions,
  serviceAccountsOptions,
  viewerOptions,
} from 'rolecall';
import { createClient, elevenLabs, type Backend } from 'rolecall/client';
import { createWorkspace } from 'rolecall/testing';

export interface Host {
  backend: Backend;
  queryClient: QueryClient;
  viewer: string;
  resource: { type: string; id: string };
}

/** A host's data layer over a company of its own: the same on the server and in the page, down to each byte. */
export async function prepareHost(): Promise<Host> {
  const workspace = createWorkspace({ viewer: 'ana' });
  const client = createClient({ gateway: workspace.gateway, fetch: workspace.fetch });
  const backend = elevenLabs(client, { workspaceName: 'Northwind Studio' });
  const queryClient = new QueryClient();
  const viewer = 'ana';
  const [voice] = workspace.sandbox.workspace.voices;
  if (!voice) throw new Error('The company has no voice.');
  const resource = { type: 'voice', id: voice.id };
  await Promise.all([
    queryClient.prefetchQuery(membersOptions(backend, viewer)),
    queryClient.prefetchQuery(groupsOptions(backend, viewer)),
    queryClient.prefetchQuery(serviceAccountsOptions(backend, viewer)),
    queryClient.prefetchQuery(viewerOptions(backend, viewer, null)),
    queryClient.prefetchQuery(viewerOptions(backend, viewer, resource)),
  ]);
  await queryClient.prefetchQuery(resourceMetadataOptions(backend, viewer, resource));
  return { backend, queryClient, viewer, resource };
}
