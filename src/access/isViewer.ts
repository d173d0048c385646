import { isSameEmail } from './isSameEmail.js';

/** Who is looking, as far as it takes to find them among others. */
export interface ViewerIdentity {
  /** Their user id at the provider; null when they are no member there. */
  memberId: string | null;
  email: string;
}

/**
 * Says whether a principal is who is looking: a person of their id, or of their address where one of the two has no id.
 * No, while the viewer is not known.
 */
export function isViewer(
  principal: { kind: string; id?: string | null; email?: string | null | undefined },
  viewer: ViewerIdentity | null | undefined,
): boolean {
  if (principal.kind !== 'person' || !viewer) return false;
  return viewer.memberId === null || principal.id == null
    ? isSameEmail(principal.email, viewer.email)
    : principal.id === viewer.memberId;
}
