'use client';

import { forwardRef } from 'react';
import { useInvites } from '../../hooks/index.js';
import { asWidget } from '../internal/asWidget.js';
import { InvitationListContent } from './InvitationListContent.js';
import { InvitationListRoot, type InvitationListRootProps } from './InvitationListRoot.js';
import { InvitationListRow } from './InvitationListRow.js';

export type InvitationListProps = Omit<InvitationListRootProps, 'invites' | 'children'>;

/**
 * Shows who has been invited and lets those who may resend, prolong or cancel, in every state from loading to refused.
 * Where nobody keeps a list it shows what was sent from this page, and says so. Renders a `<div>`, which takes the ref
 * and the `className`.
 *
 * `InvitationList.Root` and `.Row` are its parts, over `useInvites`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedInvitationList = /* @__PURE__ */ forwardRef<HTMLDivElement, InvitationListProps>(
  function InvitationList(props, ref) {
    const invites = useInvites();
    return (
      <InvitationListRoot {...props} ref={ref} invites={invites}>
        <InvitationListContent invites={invites} />
      </InvitationListRoot>
    );
  },
);

export const InvitationList = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('InvitationList', FinishedInvitationList),
  {
    Root: /* @__PURE__ */ asWidget('InvitationList', InvitationListRoot),
    Row: InvitationListRow,
  },
);
