import type { Backend, Invitation } from '../../src/client/index.js';
import { createPostOffice } from '../../test/hooks/support/createPostOffice.js';
import type { PostOffice } from '../../test/hooks/support/createPostOffice.js';

const hourMs = 3_600_000;

/** The moment at which stories about invitations stand. */
export const storyNowMs = Date.UTC(2026, 2, 2, 9);

/** A clock for the provider that stands still, so that ages in words do not change. */
export const storyTimers = {
  now: () => storyNowMs,
  setTimeout: () => 0,
  clearTimeout: () => undefined,
};

const ana = { id: 'user-ana', email: 'ana.ruiz@northwind.example', name: 'Ana Ruiz' };
const eva = { id: 'user-eva', email: 'eva.horvath@northwind.example', name: 'Eva Horváth' };

/** One of each state, as a backend of a host's own keeps them. */
export const oneOfEach: readonly (Partial<Invitation> & { email: string; hours: number })[] = [
  { email: 'iris.keller@lumen.example', role: 'editor', hours: -2, sentBy: ana },
  {
    email: 'ben.kowalski@northwind.example',
    role: 'viewer',
    hours: -70,
    sentBy: eva,
    link: 'https://studio.northwind.example/join/4f2a',
  },
  {
    email: 'liam.oconnell@lumen.example',
    role: 'editor',
    hours: -138,
    sentBy: ana,
    expiresAt: new Date(storyNowMs + 30 * hourMs),
  },
  {
    email: 'maya.lindqvist@lumen.example',
    role: 'viewer',
    hours: -290,
    sentBy: ana,
    expiresAt: new Date(storyNowMs - 122 * hourMs),
  },
  { email: 'noor.haddad@lumen.example', role: 'viewer', hours: -400, sentBy: eva, answer: 'rejected' },
  { email: 'cai.tan@northwind.example', role: 'admin', hours: -1_900, sentBy: ana, answer: 'accepted' },
];

export interface KeptOptions {
  office?: Parameters<typeof createPostOffice>[1];
  invitations?: typeof oneOfEach;
  /** Sets faults and holds. */
  prepare?: (office: PostOffice) => void;
}

/** Gives a backend invitations of its own, kept in memory, for `scene({ backend })`. */
export function withInvitations({ office: kind, invitations = oneOfEach, prepare }: KeptOptions = {}) {
  return (backend: Backend): Backend => {
    const office = createPostOffice(() => storyNowMs, kind);
    for (const { hours, ...one } of invitations) {
      const sentAt = new Date(storyNowMs + hours * hourMs);
      office.put(one.email, { sentAt, expiresAt: new Date(sentAt.getTime() + 168 * hourMs), ...one });
    }
    prepare?.(office);
    return { ...backend, invitations: { ...office.area, roles: ['viewer', 'editor', 'admin'] } };
  };
}
