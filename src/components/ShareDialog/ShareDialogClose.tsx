'use client';

import { Close } from '@radix-ui/react-dialog';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { ownText } from '../internal/ownText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

export interface ShareDialogCloseProps extends ComponentPropsWithoutRef<'button'> {
  /** Gives the behaviour to the one child instead of rendering a button. @default false */
  asChild?: boolean | undefined;
}

/** Closes the dialog. Renders a `<button>`, which takes the ref and the `className`. */
export const ShareDialogClose = /* @__PURE__ */ forwardRef<HTMLButtonElement, ShareDialogCloseProps>(
  function ShareDialogClose({ asChild = false, className, children, ...rest }, ref) {
    const { m } = useMessages();
    if (asChild) {
      return (
        <Close {...rest} ref={ref} asChild className={className}>
          {children}
        </Close>
      );
    }
    return (
      <Close data-variant="plain" {...rest} ref={ref} className={cx('rcl-button', className)}>
        {ownText(children ?? m.common.done)}
      </Close>
    );
  },
);
