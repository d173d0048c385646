import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { ShareDialogClose } from './ShareDialogClose.js';
import { ShareDialogCopyLink } from './ShareDialogCopyLink.js';

export type ShareDialogFooterProps = ComponentPropsWithoutRef<'div'>;

/**
 * The dialog's last line: the link and "Done", unless children say otherwise. Renders a `<div>`, which takes the ref and
 * the `className`.
 */
export const ShareDialogFooter = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogFooterProps>(
  function ShareDialogFooter({ className, children, ...rest }, ref) {
    return (
      <div {...rest} ref={ref} className={cx('rcl-dialog-footer', className)}>
        {children ?? (
          <>
            <ShareDialogCopyLink />
            <ShareDialogClose className="rcl-dialog-done" />
          </>
        )}
      </div>
    );
  },
);
