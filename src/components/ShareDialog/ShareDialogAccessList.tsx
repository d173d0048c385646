'use client';

import { forwardRef } from 'react';
import { useBackend } from '../../hooks/index.js';
import { AccessListContent } from '../AccessList/AccessListContent.js';
import { AccessListRoot, type AccessListRootProps } from '../AccessList/AccessListRoot.js';
import { cx } from '../internal/cx.js';
import { lazyPart } from '../internal/lazyPart.js';
import type { InvitedSectionProps } from './InvitedSection.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';

export type ShareDialogAccessListProps = Omit<AccessListRootProps, 'resource' | 'share' | 'onAccessChange'>;

/** Of no use to a page whose dialog stays closed. */
const InvitedSection = /* @__PURE__ */ lazyPart('ShareDialog.AccessList', async () => ({
  default: (await import('./InvitedSection.js')).InvitedSection,
}));

function Invited(props: InvitedSectionProps) {
  const { invitations } = useBackend();
  return invitations && <InvitedSection {...props} fallback={null} />;
}

/**
 * Who has access, and who was asked to join, in every state; children (`AccessList.Section` and `.Row`) stand in for the built-in list. Renders a
 * `<div>`, which takes the ref and the `className`.
 */
export const ShareDialogAccessList = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogAccessListProps>(
  function ShareDialogAccessList({ className, children, ...rest }, ref) {
    const { resource, onAccessChange } = useShareDialog();
    const share = useDialogShare();
    return (
      <AccessListRoot
        {...rest}
        ref={ref}
        resource={resource}
        share={share}
        onAccessChange={onAccessChange}
        className={cx('rcl-dialog-list', className)}
      >
        {children ?? <AccessListContent resource={resource} share={share} More={Invited} />}
      </AccessListRoot>
    );
  },
);
