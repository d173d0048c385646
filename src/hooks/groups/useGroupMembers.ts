'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { GroupsArea, Group, Viewer } from '../../client/backend.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { useMembers } from '../members/useMembers.js';
import { useViewer } from '../viewer/useViewer.js';
import { useWriteStates } from '../writes/useWriteStates.js';
import { createGroupDrawing } from './createGroupDrawing.js';
import { groupActions } from './groupActions.js';
import { groupSearchOptions } from './groupSearchOptions.js';
import { groupWrites } from './groupWrites.js';
import type {
  GroupMemberRow,
  GroupRef,
  MembershipChange,
  UseGroupMembersResult,
} from './UseGroupMembersResult.js';
import { useGroups } from './useGroups.js';

/**
 * Tells who is in a group and changes it, with each write drawn in its own row until the server's answer is there. A
 * row whose write fails goes back to the server's state by itself and keeps the error beside it; no other row is
 * touched.
 *
 * `GET /v1/workspace/groups`, `POST /v1/workspace/groups/{group_id}/members` and `…/members/remove`.
 */
export function useGroupMembers({ id, name }: GroupRef): UseGroupMembersResult {
  const { backend, viewer: viewerKey, queryClient, session } = useBackendContext();
  const groups = useGroups();
  const isUnlisted = groups.isError && groups.data === undefined;
  const search = useQuery(
    { ...groupSearchOptions(backend, viewerKey, name ?? ''), enabled: isUnlisted },
    queryClient,
  );
  const people = useMembers();
  const viewer = useViewer();
  const writes = useWriteStates<MembershipChange>(
    queryClient,
    groupWrites.key({ backend, viewer: viewerKey, group: { id, name } }),
  );

  const known = isUnlisted ? search.data?.groups : groups.data;
  const group = useMemo(() => known?.find((one) => one.id === id) ?? null, [known, id]);
  const [draw] = useState(createGroupDrawing);
  const rows = useMemo(
    () =>
      group
        ? draw({
            group,
            people: people.data,
            viewer: viewer.data,
            writes,
          })
        : nobody,
    [draw, group, people.data, viewer.data, writes],
  );
  const actions = useMemo(
    () => groupActions({ client: queryClient, backend, viewer: viewerKey, session, group: { id, name } }),
    [queryClient, backend, viewerKey, session, id, name],
  );

  return {
    groups,
    search,
    people,
    viewer,
    group,
    rows,
    count: group && isSeen(group) ? rows.filter(({ pending }) => pending !== 'remove').length : null,
    fixed: whyFixed(backend.groups, viewer.data, group),
    ...actions,
  };
}

const nobody: readonly GroupMemberRow[] = [];

function isSeen({ memberIds, memberEmails }: Group): boolean {
  return memberIds !== null || memberEmails !== null;
}

function whyFixed(
  groups: GroupsArea | undefined,
  viewer: Viewer | undefined,
  group: Group | null,
): UseGroupMembersResult['fixed'] {
  if (group?.managed) return 'managed';
  if (!groups?.addMember || !groups.removeMember) return 'read-only';
  return viewer?.permissions.has('groups:write') ? null : 'viewer-cannot';
}
