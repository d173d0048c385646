'use client';

import { forwardRef } from 'react';
import { GeneralAccess, type GeneralAccessProps } from '../GeneralAccess/GeneralAccess.js';
import { cx } from '../internal/cx.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';

export type ShareDialogGeneralAccessProps = Omit<GeneralAccessProps, 'resource' | 'share' | 'onAccessChange'>;

/** What everyone in the workspace may do. Renders a `<div>`, which takes the ref and the `className`. */
export const ShareDialogGeneralAccess = /* @__PURE__ */ forwardRef<
  HTMLDivElement,
  ShareDialogGeneralAccessProps
>(function ShareDialogGeneralAccess({ className, ...rest }, ref) {
  const { resource, onAccessChange } = useShareDialog();
  return (
    <GeneralAccess
      {...rest}
      ref={ref}
      resource={resource}
      share={useDialogShare()}
      onAccessChange={onAccessChange}
      className={cx('rcl-dialog-general', className)}
    />
  );
});
