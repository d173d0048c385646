import type { SandboxPerson } from '../types.js';
import type { State } from './State.js';

/** Gives the member of an address, in any case; undefined where there is none. */
export function findPerson(state: State, email: string): SandboxPerson | undefined {
  return state.people.find((one) => one.email.toLowerCase() === email.toLowerCase());
}
