'use client';

import { forwardRef } from 'react';
import { AccessListContent } from '../AccessList/AccessListContent.js';
import { AccessListRoot, type AccessListRootProps } from '../AccessList/AccessListRoot.js';
import { cx } from '../internal/cx.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';

export type ShareDialogAccessListProps = Omit<AccessListRootProps, 'resource' | 'share' | 'onAccessChange'>;

/**
 * Who has access, in every state; children (`AccessList.Section` and `.Row`) stand in for the built-in list. Renders a
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
        {children ?? <AccessListContent resource={resource} share={share} />}
      </AccessListRoot>
    );
  },
);
