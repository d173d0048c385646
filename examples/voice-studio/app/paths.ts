import type { AdminTab } from './readRoute.js';

/** The addresses that `readRoute` reads. */
export const paths = {
  voices: '/',
  /** A voice's own page, which is the list with that voice marked. */
  voice: (id: string) => `/voices/${encodeURIComponent(id)}`,
  /** What a voice was made of. */
  samples: (id: string) => `/voices/${encodeURIComponent(id)}/samples`,
  library: '/library',
  /** A page of its own for each operation, by its key; nothing of what is typed there is in the address. */
  explorer: (operation: string | null = null) =>
    operation === null ? '/explorer' : `/explorer/${operation}`,
  scanner: '/scanner',
  /** Where somebody who was asked to join the scanner's workspace answers. */
  invitation: (id: string) => `/scanner/invitations/${encodeURIComponent(id)}`,
  admin: (tab: AdminTab) => `/admin/${tab}`,
  /** What of the usage is shown stands in the query, as `formatUsageSelection` writes it. */
  usage: (query: string) => (query === '' ? '/admin/usage' : `/admin/usage?${query}`),
  group: (id: string) => `/admin/groups/${encodeURIComponent(id)}`,
};
