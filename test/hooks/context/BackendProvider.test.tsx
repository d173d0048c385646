import { QueryClient, QueryClientProvider, focusManager, useQueryClient } from '@tanstack/react-query';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import {
  BackendProvider,
  rolecallKey,
  useMembers,
  useResourceMetadata,
  useShare,
  useViewer,
} from '../../../src/hooks/index.js';
import type { ShareOutcome } from '../../../src/hooks/index.js';
import {
  openPage,
  openShare,
  principalOf,
  rowOf,
  share as giving,
  timesAsked,
  toEnd,
} from '../support/openPage.js';

const Me = () => {
  const { data } = useViewer();
  return <p>Signed in: {data?.name ?? 'nobody yet'}</p>;
};

describe('a host that puts a provider around its page', () => {
  it('and forgets it is told what is missing and what to write', () => {
    expect(() => renderHook(() => useViewer())).toThrow(/Wrap it in <RolecallProvider backend=/);
  });

  it('needs no QueryClient of its own', async () => {
    const { backend } = openPage();
    render(
      <BackendProvider backend={backend} viewer="ana">
        <Me />
      </BackendProvider>,
    );
    expect(await screen.findByText('Signed in: Ana Ruiz')).toBeVisible();
  });

  it('has its own QueryClient used, and its own hooks below still find it', async () => {
    const { backend } = openPage();
    const host = new QueryClient();
    const given = new QueryClient();
    const HostPart = () => <p>{useQueryClient() === host ? 'The host finds its own' : 'The host is lost'}</p>;
    const page = (queryClient?: QueryClient) => (
      <QueryClientProvider client={host}>
        <BackendProvider backend={backend} viewer="ana" queryClient={queryClient}>
          <Me />
          <HostPart />
        </BackendProvider>
      </QueryClientProvider>
    );
    const { unmount } = render(page());
    await screen.findByText('Signed in: Ana Ruiz');
    expect(host.getQueriesData({ queryKey: rolecallKey(backend, 'ana') })).toHaveLength(1);

    unmount();
    render(page(given));
    await waitFor(() => {
      expect(given.getQueryData([...rolecallKey(backend, 'ana', 'viewer')])).toBeDefined();
    });
    expect(screen.getByText('The host finds its own')).toBeVisible();
  });

  it('sees reads refreshed when the person comes back to the page', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const { sandbox } = page.workspace;
    await act(() => page.queryClient.invalidateQueries({ refetchType: 'none' }));
    sandbox.setGrant(page.voice('Aria'), sandbox.person('ben').id, 'viewer');
    act(() => {
      focusManager.setFocused(false);
      focusManager.setFocused(true);
    });
    await waitFor(() => {
      expect(rowOf(share(), 'Ben Kowalski')?.role).toBe('viewer');
    });
  });

  it('may run it all in StrictMode', async () => {
    const page = openPage({ strict: true });
    const { share } = await openShare(page);
    expect(await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'))).toMatchObject({
      status: 'done',
    });
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'editor', pending: null });
    expect(timesAsked(page, giving)).toBe(1);
  });
});

describe('a page on which somebody else signs in', () => {
  const signInAs = (page: ReturnType<typeof openPage>, first: string) => {
    let viewer = first;
    const Frame = ({ children }: { children: ReactNode }) => (
      <BackendProvider backend={page.backend} viewer={viewer} queryClient={page.queryClient}>
        {children}
      </BackendProvider>
    );
    return {
      Frame,
      change: (handle: string, rerender: () => void) => {
        viewer = handle;
        page.workspace.signIn(handle);
        rerender();
      },
    };
  };

  it('keeps nothing that was read for the former viewer', async () => {
    const page = openPage();
    const session = signInAs(page, 'ana');
    const { result, rerender } = renderHook(() => useShare(page.voice('Aria')), { wrapper: session.Frame });
    await waitFor(() => {
      expect(result.current.canShare).toBe(true);
      expect(result.current.rows).toHaveLength(6);
    });
    session.change('cai', rerender);
    expect(result.current.rows).toEqual([]);
    expect(result.current.canShare).toBe(false);
    expect(page.queryClient.getQueriesData({ queryKey: rolecallKey(page.backend, 'ana') })).toEqual([]);
    await waitFor(() => {
      expect(result.current.rows.find(({ you }) => you)?.principal).toMatchObject({ name: 'Cai Tan' });
    });
  });

  it('does not send in their name what the former viewer had queued, nor shows their failures', async () => {
    const page = openPage();
    const session = signInAs(page, 'ana');
    const { result, rerender } = renderHook(() => useShare(page.voice('Aria')), { wrapper: session.Frame });
    await waitFor(() => {
      expect(result.current.canShare).toBe(true);
      expect(result.current.rows).toHaveLength(6);
    });
    page.workspace.sandbox.fail(giving, { status: 422 });
    await toEnd(() => result.current.change(principalOf(result.current, 'Ben Kowalski'), 'viewer'));

    const held = page.workspace.sandbox.hold(giving);
    const cai = principalOf(result.current, 'Cai Tan');
    let outcomes: Promise<readonly ShareOutcome[]> | undefined;
    act(() => {
      const { change, shareMany } = result.current;
      outcomes = Promise.all([
        change(cai, 'editor'),
        change(cai, 'admin'),
        shareMany([{ principal: cai, role: 'viewer' }]).then(([outcome]) => outcome!),
      ]);
    });
    await waitFor(() => {
      expect(timesAsked(page, giving)).toBe(2);
    });
    session.change('ben', rerender);
    held.release();
    expect(await toEnd(() => outcomes!)).toMatchObject([
      { status: 'done' },
      { status: 'failed', error: { code: 'signed_out' } },
      { status: 'failed', error: { code: 'signed_out' } },
    ]);
    expect(timesAsked(page, giving)).toBe(2);
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(6);
    });
    expect(rowOf(result.current, 'Cai Tan')).toMatchObject({ role: 'editor', pending: null, failure: null });
    expect(rowOf(result.current, 'Ben Kowalski')?.failure).toBeNull();
    expect(page.queryClient.getQueriesData({ queryKey: rolecallKey(page.backend, 'ana') })).toEqual([]);
  });

  it('shares no cache between two sign-ins when the host names no viewer', async () => {
    const page = openPage();
    const page2 = (key: string) => (
      <BackendProvider key={key} backend={page.backend} queryClient={page.queryClient}>
        <Me />
      </BackendProvider>
    );
    const { rerender } = render(page2('first'));
    await screen.findByText('Signed in: Ana Ruiz');
    page.workspace.signIn('cai');
    rerender(page2('second'));
    expect(screen.getByText('Signed in: nobody yet')).toBeVisible();
    expect(await screen.findByText('Signed in: Cai Tan')).toBeVisible();
  });

  it('notices by itself, without being told, as soon as it asks who is there', async () => {
    const page = openPage();
    const { result } = renderHook(
      () => ({
        viewer: useViewer(),
        members: useMembers(),
        access: useResourceMetadata(page.voice('Aria')),
      }),
      { wrapper: page.Frame },
    );
    await waitFor(() => {
      expect(result.current.members.data).toHaveLength(60);
      expect(result.current.access.data).toBeDefined();
      expect(result.current.viewer.data).toBeDefined();
    });
    const held = page.workspace.sandbox.hold('get_resource_metadata');
    page.workspace.signIn('cai');
    act(() => void result.current.viewer.refetch());
    await waitFor(() => {
      expect(result.current.viewer.data?.id).toBe('cai');
    });
    expect(result.current.access.data).toBeUndefined();
    held.release();
    await waitFor(() => {
      expect(result.current.access.data?.unresolved).toEqual(['service-accounts']);
    });
  });
});
