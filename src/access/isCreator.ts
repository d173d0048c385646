/**
 * Says whether a user made a resource. Whoever did is its admin for ever, whatever roles are given there: their role is
 * fixed, and the provider neither changes nor takes it. No, where either id is not known.
 */
export function isCreator(userId: string | null, creatorId: string | null): boolean {
  return userId !== null && userId === creatorId;
}
