import { presetRoleOf } from '../access/presetRoleOf.js';
import { getSession } from '../contract/gateway/session.js';
import type { ViewerArea } from './backend.js';
import type { Client } from './http/createClient.js';

/**
 * Asks the gateway who is looking and what they may do at a provider. `GET {gateway}/session`.
 *
 * @param provider The provider's name in the gateway's paths.
 */
export function gatewayViewer(client: Client, provider = 'elevenlabs'): ViewerArea {
  const { belief } = client;
  return {
    belief,
    get: async (resource, options) => {
      const query = resource
        ? { provider, resource_type: resource.type, resource_id: resource.id }
        : { provider };
      const {
        viewer,
        permissions,
        max_role,
        mail_allowance: mails,
      } = await client.call(getSession, { query }, options);
      belief?.learn(viewer.id);
      return {
        id: viewer.id,
        email: viewer.email,
        name: viewer.name,
        memberId: viewer.member_id,
        permissions: new Set(permissions),
        // A role of a newer gateway has a strength that is not known here: nothing may be given by it.
        maxRole: presetRoleOf(max_role),
        mailAllowance: mails && { atOnce: mails.at_once, perHour: mails.per_hour, left: mails.left },
      };
    },
  };
}
