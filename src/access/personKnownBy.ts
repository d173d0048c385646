/**
 * Gives a person of whom nobody knows more than is given here: an address somebody typed, an id that no list of members
 * explains. Without a seat, without rights, not locked.
 */
export function personKnownBy({
  id = null,
  email = null,
  name = null,
}: {
  id?: string | null;
  email?: string | null;
  name?: string | null;
}) {
  return {
    kind: 'person' as const,
    id,
    email,
    name,
    seat: null,
    workspaceAdmin: false,
    owner: false,
    locked: false,
  };
}
