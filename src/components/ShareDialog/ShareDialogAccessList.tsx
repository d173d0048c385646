'use client';

import { forwardRef, lazy, Suspense, type ComponentType } from 'react';
import { useBackend } from '../../hooks/index.js';
import { AccessListContent } from '../AccessList/AccessListContent.js';
import { AccessListRoot, type AccessListRootProps } from '../AccessList/AccessListRoot.js';
import { cx } from '../internal/cx.js';
import type { InvitedSectionProps } from './InvitedSection.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';

export type ShareDialogAccessListProps = Omit<AccessListRootProps, 'resource' | 'share' | 'onAccessChange'>;

/** Of no use to a page whose dialog stays closed. Where it cannot be loaded the list is what it was without it. */
const InvitedSection = /* @__PURE__ */ lazy<ComponentType<InvitedSectionProps>>(() =>
  import('./InvitedSection.js').then(
    (module) => ({ default: module.InvitedSection }),
    () => ({ default: () => null }),
  ),
);

function Invited(props: InvitedSectionProps) {
  const { invitations } = useBackend();
  return (
    invitations && (
      <Suspense fallback={null}>
        <InvitedSection {...props} />
      </Suspense>
    )
  );
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
