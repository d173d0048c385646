/** The parts of the admin area, in the order of their tabs. */
export const adminTabs = ['members', 'groups', 'invitations', 'usage', 'plan', 'keys'] as const;

export type AdminTab = (typeof adminTabs)[number];

/** What an address of the studio shows. */
export type Route =
  | { page: 'voices'; voiceId: string | null }
  | { page: 'samples'; voiceId: string }
  | { page: 'library' }
  | { page: 'explorer'; operation: string | null }
  | { page: 'scanner'; invitationId: string | null }
  | { page: 'admin'; tab: AdminTab; groupId: string | null };

/** Reads a path, for the page and for the server that answers it; null where the studio has nothing. */
export function readRoute(path: string): Route | null {
  const [first = '', second, third, ...more] = path.slice(1).split('/');
  if (more.length > 0 || second === '' || third === '') return null;
  if (first === '' && second === undefined) return { page: 'voices', voiceId: null };
  if (first === 'voices' && second !== undefined && third === undefined)
    return { page: 'voices', voiceId: decode(second) };
  if (first === 'voices' && second !== undefined && third === 'samples')
    return { page: 'samples', voiceId: decode(second) };
  if (first === 'library' && second === undefined) return { page: 'library' };
  if (first === 'explorer' && second === undefined) return { page: 'explorer', operation: null };
  if (first === 'explorer' && second !== undefined && third !== undefined)
    return { page: 'explorer', operation: `${decode(second)}/${decode(third)}` };
  if (first === 'scanner' && second === undefined) return { page: 'scanner', invitationId: null };
  if (first === 'scanner' && second === 'invitations' && third !== undefined)
    return { page: 'scanner', invitationId: decode(third) };
  const tab = adminTabs.find((one) => one === (second ?? 'members'));
  if (first === 'admin' && tab !== undefined && (third === undefined || tab === 'groups'))
    return { page: 'admin', tab, groupId: third === undefined ? null : decode(third) };
  return null;
}

/** What is not well encoded names nothing, but is no reason to fail. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
