import { QueryClient, skipToken } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import {
  groupSearchOptions,
  membersOptions,
  resourceMetadataOptions,
  rolecallKey,
  viewerOptions,
  voicesOptions,
} from '../../src/hooks/index.js';
import type { Backend } from '../../src/hooks/index.js';
import { openPage, timesAsked } from './support/openPage.js';

describe('a host that reads without React', () => {
  it('fills the cache that the hooks then find', async () => {
    const page = openPage();
    const { queryClient, backend } = page;
    const voice = page.voice('Aria');
    await queryClient.query(resourceMetadataOptions(backend, 'ana', voice));
    await queryClient.query(viewerOptions(backend, 'ana', voice));
    const access = queryClient.getQueryData(resourceMetadataOptions(backend, 'ana', voice).queryKey);
    expect(access?.resource).toEqual({ ...voice, name: 'Aria, warm narrator' });
    expect(access?.grants).toHaveLength(6);
  });

  it('finds the lists that name people cached, shared by reads of several resources', async () => {
    const page = openPage();
    const { queryClient, backend } = page;
    const lists = ['get_workspace_members', 'get_groups_endpoint', 'get_workspace_service_accounts'];
    await queryClient.query(resourceMetadataOptions(backend, 'ana', page.voice('Celeste')));
    const asked = page.workspace.calls.length;
    await queryClient.query(resourceMetadataOptions(backend, 'ana', page.voice('Dorian')));
    expect(page.workspace.calls).toHaveLength(asked + 1);
    expect(queryClient.getQueryData(membersOptions(backend, 'ana').queryKey)).toHaveLength(60);
    expect(lists.every((list) => timesAsked(page, list) > 0)).toBe(true);
  });

  it('gets names found by the backend itself where it offers no lists', async () => {
    const page = openPage();
    const { queryClient } = page;
    const { scope, viewer, sharing } = page.backend;
    const backend: Backend = { scope, viewer, sharing };
    const access = await queryClient.query(resourceMetadataOptions(backend, 'ana', page.voice('Aria')));
    expect(access.grants.map(({ principal }) => principal.kind)).not.toContain('unknown');
  });

  it('can have a read called off', async () => {
    const page = openPage();
    const { queryClient, backend } = page;
    page.workspace.sandbox.hold('get_workspace_members');
    const reading = queryClient.query(membersOptions(backend, 'ana'));
    await queryClient.cancelQueries({ queryKey: rolecallKey(backend, 'ana', 'members') });
    await expect(reading).rejects.toThrow();
    expect(page.workspace.calls).toMatchObject([{ status: null }]);
  });

  it('gets an error with a code, also from a backend of its own that throws anything', async () => {
    const backend: Backend = {
      scope: 'own',
      viewer: { get: () => Promise.reject(new TypeError('a bug of the host')) },
    };
    const failed = new QueryClient().query(viewerOptions(backend, 'ana', null));
    await expect(failed).rejects.toMatchObject({
      name: 'RolecallError',
      code: 'upstream',
      cause: { message: 'a bug of the host' },
    });
  });

  it('keeps an answer the same object as long as nothing in it changes, dates and permissions too', async () => {
    const { queryClient, backend } = openPage();
    const read = async () => {
      await queryClient.query({ ...viewerOptions(backend, 'ana', null), staleTime: 0 });
      await queryClient.query({ ...voicesOptions(backend, 'ana', { pageSize: 3 }), staleTime: 0 });
      return queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data);
    };
    const [viewer, voices] = await read();
    const again = await read();
    expect(again[0]).toBe(viewer);
    expect(again[1]).toBe(voices);
  });

  it('reads nothing of what a backend does not offer', async () => {
    const { backend } = openPage();
    const bare: Backend = { scope: backend.scope, viewer: backend.viewer };
    const hooks = [
      membersOptions(bare, 'ana'),
      groupSearchOptions(bare, 'ana', 'design'),
      voicesOptions(bare, 'ana'),
      resourceMetadataOptions(bare, 'ana', { type: 'voice', id: 'x' }),
    ];
    for (const { queryFn } of hooks) expect(queryFn).toBe(skipToken);
  });
});
