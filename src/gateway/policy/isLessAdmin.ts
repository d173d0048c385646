import type { PolicyQuestion } from '../types.js';
import { afterUpdate } from './afterUpdate.js';
import { findMember } from './findMember.js';
import { isActiveAdmin } from './isActiveAdmin.js';

/** Says whether an update takes away one of those who can administer the workspace now. */
export async function isLessAdmin({ input, lookup }: PolicyQuestion): Promise<boolean> {
  const target = findMember(String(input.body.email), await lookup.members());
  return target !== null && isActiveAdmin(target) && !isActiveAdmin(afterUpdate(target, input));
}
