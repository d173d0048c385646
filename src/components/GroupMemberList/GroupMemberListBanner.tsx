'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { groupsArea } from '../../locales/en/groupsArea.js';
import { Banner } from '../internal/Banner.js';
import { LeftOutNote } from '../internal/LeftOutNote.js';
import { errorText } from '../internal/errorText.js';
import { Refused } from '../internal/Refused.js';
import { RetryAction } from '../internal/RetryAction.js';
import { useOnline } from '../internal/useOnline.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useGroupMemberListData } from './GroupMemberListContext.js';
import { groupStateOf } from './groupStateOf.js';

export type GroupMemberListBannerProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The one thing to know before reading who is in a group: why it is old, or why it cannot be changed; and how many members
 * or groups could not be read. Renders a `<div>`, which takes the ref and the `className`; nothing where there is nothing to say.
 */
export const GroupMemberListBanner = /* @__PURE__ */ forwardRef<HTMLDivElement, GroupMemberListBannerProps>(
  function GroupMemberListBanner(props, ref) {
    const { groups, people } = useGroupMemberListData().members;
    return (
      <>
        <StateBanner {...props} ref={ref} />
        <LeftOutNote of={[groups.data, people.data]} />
      </>
    );
  },
);

const StateBanner = /* @__PURE__ */ forwardRef<HTMLDivElement, GroupMemberListBannerProps>(
  function StateBanner(props, ref) {
    const { m } = useMessages(groupsArea);
    const online = useOnline();
    const { members } = useGroupMemberListData();
    const { groups, people, viewer, fixed } = members;
    const { state, signedOut } = groupStateOf(members);
    if (state !== 'ready') return null;

    const again = () => {
      void viewer.refetch();
      void groups.refetch();
      void people.refetch();
    };
    if (signedOut) {
      return (
        <Banner
          {...props}
          ref={ref}
          spoken
          tone="warn"
          icon="lock"
          actions={<RetryAction afterMs={null} onRetry={again} />}
        >
          <strong>{m.common.signedOut}</strong> {m.common.signedOutNext}
        </Banner>
      );
    }
    if (!online) {
      return (
        <Banner {...props} ref={ref} tone="warn" icon="cloud">
          <strong>{m.common.offline}</strong> {m.groups.offlineStale}
        </Banner>
      );
    }
    const error = (groups.data && groups.error) ?? viewer.error;
    if (error) {
      return (
        <Banner
          {...props}
          ref={ref}
          spoken
          tone="warn"
          icon="alert"
          actions={
            <RetryAction round={groups.errorUpdateCount} afterMs={error.retryAfterMs} onRetry={again} />
          }
        >
          {m.groups.refreshFailed} {errorText(m, error)}
        </Banner>
      );
    }
    if (fixed === null) return null;
    if (fixed === 'viewer-cannot') return <Refused {...props} ref={ref} what={m.groups.fixed[fixed]} />;
    return (
      <Banner {...props} ref={ref} icon="question">
        {m.groups.fixed[fixed]}
      </Banner>
    );
  },
);
