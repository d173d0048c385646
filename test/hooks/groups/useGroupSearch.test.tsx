import { act, renderHook, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackendProvider, useGroupSearch } from '../../../src/hooks/index.js';
import type { Backend, Group } from '../../../src/hooks/index.js';
import { runs } from '../../setup/runs.js';
import { openPage, timesAsked } from '../support/openPage.js';

const search = 'search_groups';

const typing = (page: ReturnType<typeof openPage>, first: string) =>
  renderHook((name: string) => useGroupSearch(name), { wrapper: page.Frame, initialProps: first });

describe('somebody who types the name of a group', () => {
  it('is not searched for until the second character', async () => {
    const page = openPage();
    const { result, rerender } = typing(page, '');
    rerender('d');
    rerender(' d ');
    expect(result.current).toMatchObject({ fetchStatus: 'idle', data: undefined });
    rerender('de');
    await waitFor(() => {
      expect(result.current.data).toMatchObject({ name: 'de', groups: [{ name: 'Design' }] });
    });
    expect(timesAsked(page, search)).toBe(1);
  });

  it('keeps the answer before on screen, marked as such, until the next one is there', async () => {
    const page = openPage();
    const { result, rerender } = typing(page, 'de');
    await waitFor(() => {
      expect(result.current.isPlaceholderData).toBe(false);
      expect(result.current.data?.name).toBe('de');
    });
    const held = page.workspace.sandbox.hold(search);
    rerender('narr');
    expect(result.current).toMatchObject({ isPlaceholderData: true, data: { name: 'de' } });
    held.release();
    await waitFor(() => {
      expect(result.current).toMatchObject({
        isPlaceholderData: false,
        data: { name: 'narr', groups: [{ name: 'Narration' }] },
      });
    });
  });

  it('is shown nothing of an earlier search once the field is all but empty', async () => {
    const page = openPage();
    const { result, rerender } = typing(page, 'de');
    await waitFor(() => {
      expect(result.current.data?.name).toBe('de');
    });
    rerender('d');
    expect(result.current.data).toBeUndefined();
  });

  it('has a search that is no longer wanted called off at the server (R8)', async () => {
    const page = openPage();
    page.workspace.sandbox.hold(search);
    const { rerender } = typing(page, 'de');
    await waitFor(() => {
      expect(timesAsked(page, search)).toBe(1);
    });
    rerender('');
    await act(async () => undefined);
    expect(page.workspace.calls).toMatchObject([{ status: null }]);
    expect(page.queryClient.isFetching()).toBe(0);
  });

  it('never sees a late answer in place of a newer one, in whatever order answers come (R7)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('des', 'nar', 'loc', 'd', 'desi', ''), { minLength: 1, maxLength: 8 }),
        async (scheduler, typed) => {
          const groups = scheduler.scheduleFunction(async (name: string): Promise<readonly Group[]> => [
            { kind: 'group', id: name, name, memberIds: null, memberEmails: null, managed: false },
          ]);
          const backend: Backend = {
            scope: 'test',
            viewer: { get: () => Promise.reject(new Error('Nobody asks.')) },
            groups: { list: () => Promise.resolve([]), search: (name) => groups(name) },
          };
          const seen: { asked: string; got: string }[] = [];
          const hook = renderHook(
            (name: string) => {
              const { data, isPlaceholderData } = useGroupSearch(name);
              if (data && !isPlaceholderData) seen.push({ asked: name, got: data.name });
              for (const group of data?.groups ?? []) expect(group.name).toBe(data?.name);
            },
            {
              initialProps: '',
              wrapper: ({ children }) => (
                <BackendProvider backend={backend} viewer="ana">
                  {children}
                </BackendProvider>
              ),
            },
          );
          for (const name of typed) {
            hook.rerender(name);
            if (scheduler.count() > 1) await act(() => scheduler.waitNext(1));
          }
          await act(() => scheduler.waitIdle());
          hook.unmount();
          for (const { asked, got } of seen) expect(got).toBe(asked);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
