'use client';

import { Trigger } from '@radix-ui/react-dialog';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { cx } from '../internal/cx.js';
import { ownText } from '../internal/ownText.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { useShareDialog } from './ShareDialogContext.js';
import { triggerWords } from './triggerWords.js';

export interface ShareDialogTriggerProps extends ComponentPropsWithoutRef<'button'> {
  /** Gives the behaviour to the one child instead of rendering a button: a button of the host's own. @default false */
  asChild?: boolean | undefined;
}

/**
 * Opens the dialog, and has focus again when it closes. Says "See access" to a viewer who may only see it. Renders a
 * `<button>`, which takes the ref and the `className`; nothing for a viewer who may not see either, but for the child
 * of `asChild`, which is the host's own.
 */
export const ShareDialogTrigger = /* @__PURE__ */ forwardRef<HTMLButtonElement, ShareDialogTriggerProps>(
  function ShareDialogTrigger({ asChild = false, className, children, ...rest }, ref) {
    const { m } = useMessages(sharingArea);
    const { resource, triggerRef, open, may } = useShareDialog();
    const merged = useMergedRef(ref, triggerRef);
    const { root } = useRoot(merged);
    if (asChild) {
      return (
        <Trigger {...rest} ref={merged} asChild className={className}>
          {children}
        </Trigger>
      );
    }
    // Its dialog, if it is open, still says whom to ask.
    if (may === 'nothing' && !open) return null;
    const { own, named } = triggerWords(m, may);
    return (
      <Trigger
        data-variant="plain"
        aria-label={resource.name && !children ? named(resource.name) : undefined}
        {...root}
        {...rest}
        className={cx(root.className, 'rcl-button', className)}
      >
        {ownText(children ?? own)}
      </Trigger>
    );
  },
);
