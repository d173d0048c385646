import type { Principal, Viewer } from '../../client/backend.js';

/** Says whether a principal is who is looking: by their id, or by address where one of the two has none. */
export function isViewer(principal: Principal, viewer: Viewer | undefined): boolean {
  if (principal.kind !== 'person' || !viewer) return false;
  return viewer.memberId === null || principal.id === null
    ? principal.email?.toLowerCase() === viewer.email.toLowerCase()
    : principal.id === viewer.memberId;
}
