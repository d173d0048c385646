import { renderHook, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { useGroupMembers } from '../../../src/hooks/index.js';
import type { GroupMemberRow, GroupRef, Person, UseGroupMembersResult } from '../../../src/hooks/index.js';
import type { Page } from './openPage.js';

/** A group by its name, as far as a page that only knows of it does. */
export function groupNamed(page: Page, name: string): GroupRef {
  const found = page.workspace.sandbox.workspace.groups.find((one) => one.name === name);
  if (!found) throw new Error(`The sandbox has no group called "${name}".`);
  return { id: found.id, name };
}

/** Opens what a list of a group's members stands on, and waits until it shows who is in it. */
export async function openGroup(page: Page, name: string) {
  const renders: UseGroupMembersResult[] = [];
  const hook = renderHook(
    (group: GroupRef) => {
      const result = useGroupMembers(group);
      renders.push(result);
      return result;
    },
    { wrapper: page.Frame, initialProps: groupNamed(page, name) },
  );
  const current = () => hook.result.current;
  await waitFor(() => {
    expect(current().group).not.toBeNull();
    expect(current().people.isPending).toBe(false);
    expect(current().viewer.data).toBeDefined();
  });
  return { ...hook, group: current, renders };
}

/** Finds a row by name or address. */
export function memberRow({ rows }: UseGroupMembersResult, name: string): GroupMemberRow | undefined {
  return rows.find(({ principal }) =>
    principal.kind === 'unknown'
      ? principal.id === name
      : principal.name === name || principal.email === name,
  );
}

/** Somebody of the workspace, for a test that needs them as an argument. */
export function personNamed({ people }: UseGroupMembersResult, name: string): Person {
  const found = people.data?.find((one) => one.name === name);
  if (!found) throw new Error(`Nobody in the workspace is called "${name}".`);
  return found;
}
