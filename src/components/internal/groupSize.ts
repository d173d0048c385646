import type { Group } from '../../hooks/index.js';

/** How many people are in a group; null when the viewer may not see who is. */
export function groupSize({ memberIds, memberEmails }: Group): number | null {
  return (memberIds ?? memberEmails)?.length ?? null;
}
