import type { State } from '../state/State.js';
import type { SandboxPerson } from '../types.js';

/** Whose the sandbox's one key is: the workspace's owner. */
export function keyOwner({ people }: State): SandboxPerson {
  const owner = people.find((person) => person.owner);
  if (!owner) throw new Error('The workspace has lost its owner, whose key the sandbox answers.');
  return owner;
}
