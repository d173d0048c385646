import type { Group } from '../../src/client/index.js';
import { company } from './company.js';

/** One of the seeded groups by its name. */
export function groupCalled(name: string): Group {
  const group = company.groups.find((one) => one.name === name);
  if (!group) throw new Error(`The company has no group called "${name}".`);
  return group;
}
