'use client';

import { useBackend, type UseUpdateMemberResult } from '../../hooks/index.js';
import { membersArea } from '../../locales/en/membersArea.js';
import { adminsOf } from '../internal/adminsOf.js';
import { Banner } from '../internal/Banner.js';
import { errorText } from '../internal/errorText.js';
import { principalName } from '../internal/principalName.js';
import { RetryAction } from '../internal/RetryAction.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { useOnline } from '../internal/useOnline.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { memberStateOf } from './memberStateOf.js';

interface StateProps {
  members: UseUpdateMemberResult;
}

/** Rows of the real size while the real ones are read. */
export function MemberListSkeleton() {
  const { m } = useMessages(membersArea);
  return (
    <div aria-busy="true">
      <SkeletonRows count={6} label={m.members.loading} ending rowClassName="rcl-member" />
    </div>
  );
}

/** The members could not be read, which is never shown as there being none. */
export function MemberListFailed({ members: { list, viewer } }: StateProps) {
  const { m } = useMessages(membersArea);
  const { error } = list;
  const signedOut = error?.code === 'signed_out';
  return (
    <Banner
      tone={signedOut ? 'warn' : 'bad'}
      icon={signedOut ? 'lock' : 'alert'}
      actions={
        <RetryAction
          key={list.errorUpdateCount}
          afterMs={error?.retryAfterMs ?? null}
          onRetry={() => readAgain({ list, viewer })}
        />
      }
    >
      <strong>{signedOut ? m.common.signedOut : m.members.readFailed}</strong>{' '}
      {signedOut ? m.common.signedOutNext : errorText(m, error)}
    </Banner>
  );
}

/** The viewer may not see who is in the workspace. */
export function MemberListDenied() {
  const { m } = useMessages(membersArea);
  return (
    <Banner icon="lock">
      <strong>{m.members.denied}</strong> {m.members.deniedNext}
    </Banner>
  );
}

/** The one thing to know before reading the list: why it is old, or why it cannot be changed. Or nothing. */
export function MemberListBanner({ members }: StateProps) {
  const { m, format } = useMessages(membersArea);
  const backend = useBackend();
  const online = useOnline();
  const { signedOut } = memberStateOf(members);
  const { list, viewer, people, canUpdate } = members;
  if (signedOut) {
    return (
      <Banner
        tone="warn"
        icon="lock"
        actions={<RetryAction afterMs={null} onRetry={() => readAgain(members)} />}
      >
        <strong>{m.common.signedOut}</strong> {m.common.signedOutNext}
      </Banner>
    );
  }
  if (!online) {
    return (
      <Banner tone="warn" icon="cloud">
        <strong>{m.common.offline}</strong> {m.members.offlineStale}
      </Banner>
    );
  }
  const error = list.error ?? viewer.error;
  if (error) {
    return (
      <Banner
        tone="warn"
        icon="alert"
        actions={
          <RetryAction
            key={list.errorUpdateCount}
            afterMs={error.retryAfterMs}
            onRetry={() => readAgain(members)}
          />
        }
      >
        {m.members.refreshFailed} {errorText(m, error)}
      </Banner>
    );
  }
  if (canUpdate) return null;
  if (!backend.members?.update) return <Banner icon="lock">{m.members.cannot}</Banner>;
  const names = adminsOf(people).map((person) => principalName(m, person));
  return (
    <Banner icon="lock">
      {m.members.readOnly} {names.length > 0 ? m.members.ask(format.either(names)) : m.members.askAnAdmin}
    </Banner>
  );
}

function readAgain({ list, viewer }: Pick<UseUpdateMemberResult, 'list' | 'viewer'>): void {
  void viewer.refetch();
  void list.refetch();
}
