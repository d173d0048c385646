'use client';

import { createContext, useContext, type RefObject } from 'react';
import type { ResourceRef, UseShareResult } from '../../hooks/index.js';
import type { AccessChangeDetails } from '../internal/useAccessReport.js';
import type { May } from './useMay.js';

/** A resource as a host knows it: with a name, where it has one at hand. */
export interface NamedResource extends ResourceRef {
  name?: string | null | undefined;
}

/** What is known whether the dialog is open or not. */
export interface ShareDialogContextValue {
  resource: NamedResource;
  link: string | (() => string) | undefined;
  invitationsHref: string | undefined;
  open: boolean;
  /** Undefined while it is not known. */
  may: May | undefined;
  onAccessChange: ((details: AccessChangeDetails) => void) | undefined;
  /** The field, where there is one: what has focus when the dialog opens. */
  fieldRef: RefObject<HTMLInputElement | null>;
  /** Set while the dialog is open: asks whether to leave what is unsent, if anything is, and closes on yes. */
  askToLeaveRef: RefObject<(() => boolean) | null>;
  close: () => void;
  triggerRef: RefObject<HTMLButtonElement | null>;
}

export const ShareDialogContext = /* @__PURE__ */ createContext<ShareDialogContextValue | null>(null);

/** @throws {Error} Outside `ShareDialog.Root`. */
export function useShareDialog(): ShareDialogContextValue {
  const value = useContext(ShareDialogContext);
  if (!value) {
    throw new Error(
      'A part of the share dialog does not know which dialog it belongs to: put it inside ' +
        '<ShareDialog.Root resource={{ type, id }}>.',
    );
  }
  return value;
}

export const ShareContext = /* @__PURE__ */ createContext<UseShareResult | null>(null);

/** @throws {Error} Outside `ShareDialog.Content`, where nothing is read. */
export function useDialogShare(): UseShareResult {
  const value = useContext(ShareContext);
  if (!value) {
    throw new Error(
      'A part of the share dialog has nothing to show: put it inside <ShareDialog.Content>, which reads who has access.',
    );
  }
  return value;
}

/** Whom the dialog has invited since it was opened, by the keys of their rows: it outlives what draws them. */
export const InvitedContext = /* @__PURE__ */ createContext<ReadonlySet<string>>(/* @__PURE__ */ new Set());
