'use client';

import type { ReactNode } from 'react';
import { membersArea } from '../../locales/en/membersArea.js';
import { ListHead } from '../list/ListHead.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useMemberListView } from './MemberListViewContext.js';

export interface MemberListHeadProps {
  /** The one thing that a person mostly comes for, such as a button that invites people. */
  children?: ReactNode;
}

/** What stands over the list: its name and how many are in it, or shown of it. */
export function MemberListHead({ children }: MemberListHeadProps) {
  const { m, format } = useMessages(membersArea);
  const { members, view, state } = useMemberListView();
  const total = members.people.length;
  const isPart = view.count !== total;
  return (
    <ListHead
      title={m.members.title}
      {...(state === 'ready' && {
        count: isPart ? m.common.partOf(view.count, total, format) : format.number(total),
        countHeard: isPart ? m.members.countShown(view.count, total, format) : m.members.count(total, format),
      })}
    >
      {children}
    </ListHead>
  );
}
