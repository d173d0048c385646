'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useResourceMetadata } from '../../hooks/index.js';
import { VisuallyHidden } from '../internal/VisuallyHidden.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { ShareDialog, type ShareDialogProps } from '../ShareDialog/ShareDialog.js';

export interface ShareButtonProps
  extends
    Omit<ComponentPropsWithoutRef<'button'>, 'resource'>,
    Pick<ShareDialogProps, 'resource' | 'link' | 'onAccessChange' | 'onOpenChange'> {
  /** Says how many the resource is shared with, which is one more read for each button. @default false */
  showCount?: boolean;
}

/**
 * A button that opens the share dialog of one resource, named after it. Renders a `<button>`, which takes the ref and the
 * `className`.
 *
 * @throws {Error} Outside a `RolecallProvider`, with `showCount` or once it is open.
 */
export const ShareButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, ShareButtonProps>(
  function ShareButton(
    { resource, link, onAccessChange, onOpenChange, showCount = false, children, ...rest },
    ref,
  ) {
    const { m } = useMessages();
    return (
      <ShareDialog.Root
        resource={resource}
        link={link}
        onAccessChange={onAccessChange}
        onOpenChange={onOpenChange}
      >
        <ShareDialog.Trigger {...rest} ref={ref}>
          {children ?? (
            <span>
              {m.sharing.share}
              {resource.name && <VisuallyHidden>{` ${resource.name}`}</VisuallyHidden>}
            </span>
          )}
          {showCount && <Count resource={resource} />}
        </ShareDialog.Trigger>
        <ShareDialog.Content>
          <ShareDialog.Title />
          <ShareDialog.Recipients />
          <ShareDialog.AccessList />
          <ShareDialog.GeneralAccess />
          <ShareDialog.Footer />
        </ShareDialog.Content>
      </ShareDialog.Root>
    );
  },
);

/** Nothing until it is known, and for a viewer who may not know. */
function Count({ resource }: Pick<ShareButtonProps, 'resource'>) {
  const { m, format } = useMessages();
  const { data } = useResourceMetadata(resource);
  if (!data) return null;
  const count = data.grants.length;
  return (
    <span className="rcl-count">
      <span aria-hidden="true">{format.number(count)}</span>
      <VisuallyHidden>{m.sharing.shareCount(count, format)}</VisuallyHidden>
    </span>
  );
}
