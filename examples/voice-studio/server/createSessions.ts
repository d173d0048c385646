import type { DemoPerson } from './people.js';

/** Who is signed in to the host app. A real host has its own sessions here. */
export interface Sessions {
  /** Says whose bearer token a request carries; null without one, or when its session has ended. */
  identify: (request: Request) => { id: string; email: string; name: string } | null;
  /** Begins a session anew and returns its token; null for nobody known. */
  signIn: (handle: string) => string | null;
  /** Ends a person's session until they sign in again. */
  expire: (handle: string) => void;
  /** Forgets all that ended. */
  reset: () => void;
}

/** Starts with everybody signed in, so that a tool can call as anyone without a further step. */
export function createSessions(people: readonly DemoPerson[]): Sessions {
  const ended = new Set<string>();
  return {
    identify: (request) => {
      const token = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
      const person = people.find((one) => one.token === token && !ended.has(one.handle));
      return person ? { id: person.handle, email: person.email, name: person.name } : null;
    },
    signIn: (handle) => {
      const person = people.find((one) => one.handle === handle);
      if (!person) return null;
      ended.delete(handle);
      return person.token;
    },
    expire: (handle) => void ended.add(handle),
    reset: () => ended.clear(),
  };
}
