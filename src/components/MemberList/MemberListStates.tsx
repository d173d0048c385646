'use client';

import { useBackend, type UseUpdateMemberResult } from '../../hooks/index.js';
import { membersArea } from '../../locales/en/membersArea.js';
import { Banner } from '../internal/Banner.js';
import { ReadBanner } from '../internal/ReadBanner.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

interface StateProps {
  members: UseUpdateMemberResult;
}

/** Rows of the real shape and size while the real ones are read. */
export function MemberListSkeleton() {
  const { m } = useMessages(membersArea);
  return (
    <div aria-busy="true">
      <SkeletonRows
        count={6}
        label={m.members.loading}
        cells={['tick', 'meta', 'control', 'action']}
        rowClassName="rcl-member"
      />
    </div>
  );
}

/** The members could not be read, which is never shown as there being none. */
export function MemberListFailed({ members: { list, viewer } }: StateProps) {
  const { m } = useMessages(membersArea);
  return <ReadFailed reads={[list, viewer]} failed={m.members.readFailed} />;
}

/** The viewer may not see who is in the workspace. */
export function MemberListDenied() {
  const { m } = useMessages(membersArea);
  return <Refused what={m.members.denied} />;
}

/** The one thing to know before reading the list: why it is old, or why it cannot be changed. Or nothing. */
export function MemberListBanner({ members }: StateProps) {
  const { m } = useMessages(membersArea);
  const { list, viewer } = members;
  return (
    <ReadBanner reads={[list, viewer]} stale={m.members.refreshFailed} offline={m.members.offlineStale}>
      <ReadOnly members={members} />
    </ReadBanner>
  );
}

function ReadOnly({ members: { canUpdate } }: StateProps) {
  const { m } = useMessages(membersArea);
  const backend = useBackend();
  if (canUpdate) return null;
  if (!backend.members?.update) return <Banner icon="question">{m.members.cannot}</Banner>;
  return <Refused what={m.members.readOnly} />;
}
