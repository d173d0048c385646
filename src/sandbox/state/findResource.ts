import type { ResourceState, State } from './State.js';

/** Where a resource stands in `State.resources`. */
export const resourceIndex = (type: string, id: string) => `${type}/${id}`;

/** Gives a resource, or undefined where there is none of that type and id. */
export function findResource(state: State, type: string, id: string): ResourceState | undefined {
  return state.resources.get(resourceIndex(type, id));
}
