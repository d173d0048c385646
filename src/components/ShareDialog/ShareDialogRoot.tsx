'use client';

import { Root } from '@radix-ui/react-dialog';
import { useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AccessChangeDetails } from '../internal/useAccessReport.js';
import { useLatest } from '../internal/useLatest.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import {
  ShareDialogContext,
  type NamedResource,
  type ShareDialogContextValue,
} from './ShareDialogContext.js';
import { useMay, type May } from './useMay.js';

export interface ShareDialogRootProps {
  /** What is shared. Give the `name` where it is at hand, so that the title is there at once. */
  resource: NamedResource;
  /** Whether the dialog is open, where the host decides. */
  open?: boolean | undefined;
  /** Whether it is open at first, where the dialog decides. @default false */
  defaultOpen?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /**
   * The host's own absolute URL of the resource; a function is asked when somebody copies it, as for
   * `() => location.href` on a page that a server renders too. Without it there is no link to copy.
   */
  link?: string | (() => string) | undefined;
  /**
   * Where the host lists the invitations to the workspace. Those that have nothing to do with the resource are only counted
   * in the dialog, which then links there. @default no link
   */
  invitationsHref?: string | undefined;
  /**
   * What the viewer may do about who has access, where the host knows: change it, only see it, or neither. Words follow
   * it, and for `nothing` there is no trigger. Nothing is read for it.
   * @default not known until the dialog was open; then what it read
   */
  may?: May | undefined;
  /** Called after the provider has taken a change made in the dialog, or its undo. */
  onAccessChange?: ((details: AccessChangeDetails) => void) | undefined;
  children?: ReactNode;
}

/**
 * Holds a dialog's parts together and keeps it open or closed. Renders no element; reads nothing while closed. Closing
 * asks once when recipients would be lost.
 */
export function ShareDialogRoot({
  resource,
  open: openProp,
  defaultOpen = false,
  onOpenChange,
  link,
  invitationsHref,
  may: told,
  onAccessChange,
  children,
}: ShareDialogRootProps) {
  const { emit } = useContext(SettingsContext);
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const open = openProp ?? ownOpen;
  const may = useMay(resource, told);
  const triggerRef = useRef<HTMLButtonElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  const askToLeaveRef = useRef<(() => boolean) | null>(null);
  const latest = useLatest({ resource, onOpenChange, emit });

  const { set, request } = useMemo(() => {
    const setOpen = (next: boolean) => {
      const { resource: of, onOpenChange: tell, emit: event } = latest.current;
      setOwnOpen(next);
      tell?.(next);
      event({ type: next ? 'dialog-open' : 'dialog-close', resource: { type: of.type, id: of.id } });
    };
    return {
      set: setOpen,
      request: (next: boolean) => {
        if (next || !askToLeaveRef.current?.()) setOpen(next);
      },
    };
  }, [latest]);

  const { type, id, name } = resource;
  const value = useMemo<ShareDialogContextValue>(
    () => ({
      resource: { type, id, name },
      link,
      invitationsHref,
      open,
      may,
      onAccessChange,
      fieldRef,
      askToLeaveRef,
      close: () => set(false),
      triggerRef,
    }),
    [type, id, name, link, invitationsHref, open, may, onAccessChange, set],
  );

  return (
    <ShareDialogContext.Provider value={value}>
      <Root open={open} onOpenChange={request}>
        {children}
      </Root>
    </ShareDialogContext.Provider>
  );
}
