'use client';

import { createContext, useContext, type ReactNode } from 'react';

/** A section that is offered. */
export interface OfferedSection {
  id: string;
  label: string;
  /** The viewer may not see it: it is offered all the same, and says whom to ask. */
  isKept: boolean;
}

/** What the parts need and share. */
export interface AdminPanelContextValue {
  sections: readonly (OfferedSection & { render: (() => ReactNode) | undefined })[];
  /** The id of the section that is shown; null where none is offered. */
  shownId: string | null;
  choose: (id: string) => void;
  hrefOf: ((id: string) => string) | undefined;
  tabId: (id: string) => string;
  panelId: (id: string) => string;
}

export const AdminPanelContext = /* @__PURE__ */ createContext<AdminPanelContextValue | null>(null);

/** @throws {Error} Outside `AdminPanel.Root`. */
export function useAdminPanel(): AdminPanelContextValue {
  const value = useContext(AdminPanelContext);
  if (!value) {
    throw new Error(
      'A part of the admin panel does not know the sections: put <AdminPanel.Tabs> and <AdminPanel.Panel> inside ' +
        '<AdminPanel.Root>.',
    );
  }
  return value;
}
