'use client';

import { Trigger } from '@radix-ui/react-dialog';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { cx } from '../internal/cx.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { useShareDialog } from './ShareDialogContext.js';

export interface ShareDialogTriggerProps extends ComponentPropsWithoutRef<'button'> {
  /** Gives the behaviour to the one child instead of rendering a button: a button of the host's own. @default false */
  asChild?: boolean | undefined;
}

/** Opens the dialog, and has focus again when it closes. Renders a `<button>`, which takes the ref and the `className`. */
export const ShareDialogTrigger = /* @__PURE__ */ forwardRef<HTMLButtonElement, ShareDialogTriggerProps>(
  function ShareDialogTrigger({ asChild = false, className, children, ...rest }, ref) {
    const { m } = useMessages(sharingArea);
    const { resource, triggerRef } = useShareDialog();
    const merged = useMergedRef(ref, triggerRef);
    const { root } = useRoot(merged);
    if (asChild) {
      return (
        <Trigger {...rest} ref={merged} asChild className={className}>
          {children}
        </Trigger>
      );
    }
    return (
      <Trigger
        data-variant="plain"
        aria-label={resource.name && !children ? m.sharing.shareNamed(resource.name) : undefined}
        {...root}
        {...rest}
        className={cx(root.className, 'rcl-button', className)}
      >
        {children ?? m.sharing.share}
      </Trigger>
    );
  },
);
