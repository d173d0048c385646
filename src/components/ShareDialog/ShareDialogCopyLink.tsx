'use client';

import { forwardRef } from 'react';
import { CopyLink, type CopyLinkProps } from '../CopyLink/CopyLink.js';
import { useDialogShare, useShareDialog } from './ShareDialogContext.js';

export type ShareDialogCopyLinkProps = Omit<CopyLinkProps, 'resource' | 'link'>;

/**
 * Copies the link that the dialog was given; nothing without one. Renders a `<div>`, which takes the ref and the
 * `className`.
 */
export const ShareDialogCopyLink = /* @__PURE__ */ forwardRef<HTMLDivElement, ShareDialogCopyLinkProps>(
  function ShareDialogCopyLink(props, ref) {
    const { resource, link } = useShareDialog();
    const { access } = useDialogShare();
    if (link === undefined) return null;
    const name = resource.name ?? access.data?.resource.name;
    return <CopyLink {...props} ref={ref} link={link} resource={{ ...resource, name }} />;
  },
);
