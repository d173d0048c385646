import type { GroupRef } from '../../../src/hooks/index.js';
import type { Host } from './openHost.js';

/** A group of the seeded company, as far as a host that only knows of it does. */
export function groupNamed({ sandbox }: Pick<Host, 'sandbox'>, name: string): GroupRef {
  const found = sandbox.workspace.groups.find((one) => one.name === name);
  if (!found) throw new Error(`The sandbox has no group called "${name}".`);
  return { id: found.id, name };
}
