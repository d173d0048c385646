import * as v from 'valibot';
import { uuid } from '../../contract/fields.js';
import { canonicalEmail } from '../../access/canonicalEmail.js';

/** The workspaces that a gateway serves, by id, and who owns each. */
export type ServedWorkspaces = ReadonlyMap<string, { owner: string }>;

/**
 * Reads which workspaces a host serves.
 *
 * @throws {TypeError} There is none, an id is no UUID, or an owner has no address.
 */
export function readWorkspaces(workspaces: unknown): ServedWorkspaces {
  const served = new Map<string, { owner: string }>();
  for (const [id, terms] of Object.entries(workspaces ?? {})) {
    const known = v.safeParse(uuid(), id);
    const owner: unknown = (terms as { owner?: unknown } | null)?.owner;
    if (!known.success || typeof owner !== 'string' || canonicalEmail(owner) === null)
      throw new TypeError(
        'createGateway: upstreams.jsmon.workspaces must name each workspace by its UUID and its owner by an address.',
      );
    served.set(known.output, { owner });
  }
  if (served.size === 0)
    throw new TypeError(
      'createGateway: upstreams.jsmon.workspaces must name the workspaces to serve. The key may see more, which stay closed.',
    );
  return served;
}
