import type { SandboxPerson } from '../types.js';
import type { State } from './State.js';

/** Changes what is known of one person. @throws {Error} There is no such person. */
export function changePerson(state: State, userId: string, change: Partial<SandboxPerson>): void {
  const index = state.people.findIndex(({ id }) => id === userId);
  const person = state.people[index];
  if (!person) throw new Error(`The sandbox has no person with the id ${userId}.`);
  state.people[index] = { ...person, ...change };
}
