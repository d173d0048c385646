import type { ReactNode } from 'react';

/** The sections that Rolecall has, in the order in which they are offered. */
export const adminSectionIds = [
  'members',
  'groups',
  'invitations',
  'usage',
  'plan',
  'keys',
  'voices',
] as const;

export type AdminSectionId = (typeof adminSectionIds)[number];

/**
 * A section as a host wants it: one of Rolecall's under another name or with content of the host's own, or one of the
 * host's own altogether. One of Rolecall's is offered where the backend can do it, one of the host's own always.
 */
export type AdminSection =
  | {
      id: AdminSectionId;
      /** @default its name in the person's language */
      label?: string | undefined;
      /** @default Rolecall's own components */
      render?: (() => ReactNode) | undefined;
    }
  | {
      /** Unlike all others, and none of Rolecall's. */
      id: string & {};
      label: string;
      render: () => ReactNode;
    };
