import { copyToWorkspace } from '../../contract/elevenlabs/resources.js';
import type { CopyingArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { GatewayHttpError } from '../http/errors/GatewayHttpError.js';
import { RolecallError } from '../http/errors/RolecallError.js';

/**
 * Copying of ElevenLabs resources to other workspaces. `POST
 * /v1/workspace/resources/{resource_id}/copy-to-workspace`, which the provider's SDK had from 2.30 to 2.32 alone.
 */
export function elevenLabsCopying(client: Client): CopyingArea {
  return {
    toWorkspaceOf: async ({ type, id }, userId, options) => {
      const body = { resource_type: type, target_user_id: userId };
      try {
        await client.call(copyToWorkspace, { path: { resource_id: id }, body }, options);
      } catch (error) {
        throw isNoRoute(error)
          ? new RolecallError('operation_gone', 'The provider has no such operation any more.', {
              operationId: copyToWorkspace.id,
              requestId: error.requestId,
              cause: error,
            })
          : error;
      }
    },
  };
}

/** Where a path is not there a 404 says no more than that; where a resource or user is not, it says which. */
function isNoRoute(error: unknown): error is GatewayHttpError {
  if (!(error instanceof GatewayHttpError)) return false;
  const { status, reason } = error;
  return status === 405 || status === 410 || (status === 404 && reason === null);
}
