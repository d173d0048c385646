import type { AdminTab } from './readRoute.js';

/** The addresses that `readRoute` reads. */
export const paths = {
  voices: '/',
  /** A voice's own page, which is the list with that voice marked. */
  voice: (id: string) => `/voices/${encodeURIComponent(id)}`,
  scanner: '/scanner',
  /** Where somebody who was asked to join the scanner's workspace answers. */
  invitation: (id: string) => `/scanner/invitations/${encodeURIComponent(id)}`,
  admin: (tab: AdminTab) => `/admin/${tab}`,
  group: (id: string) => `/admin/groups/${encodeURIComponent(id)}`,
};
