import { RolecallError } from './errors/RolecallError.js';

/**
 * Gives the bearer token of whoever is looking; null when nobody is signed in. Asked before every request, so a
 * change of viewer takes effect at once: keep a valid token at hand. `refresh` is true when the gateway refused the
 * last one, and then a new one is wanted. Rejecting ends the call as `signed_out`.
 */
export type GetToken = (request: {
  refresh: boolean;
}) => string | null | undefined | Promise<string | null | undefined>;

export interface Session {
  /** How many times the token was renewed. A call notes it before it asks for a token. */
  age: () => number;
  /**
   * @param refusedAt The age at which a refused token was taken, to renew it unless that was done meanwhile.
   *   Left out at the first try.
   */
  token: (refusedAt?: number) => Promise<string | null>;
}

/** Keeps at most one renewal going, which every call that comes or waits meanwhile shares. */
export function createSession(getToken: GetToken): Session {
  let age = 0;
  let renewal: Promise<string | null> | null = null;

  const ask = async (refresh: boolean) => {
    try {
      return (await getToken({ refresh })) ?? null;
    } catch (cause) {
      throw new RolecallError('signed_out', 'getToken failed.', {
        retryable: true,
        cause,
      });
    }
  };

  const renew = () =>
    ask(true)
      .then((token) => {
        age += 1;
        return token;
      })
      .finally(() => {
        renewal = null;
      });

  return {
    age: () => age,
    token: (refusedAt) =>
      renewal ??
      // A late refusal of a token that has been renewed since: the present one is not yet tried.
      (refusedAt === undefined || refusedAt < age ? ask(false) : (renewal = renew())),
  };
}
