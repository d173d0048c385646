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

/** A path that is not there is refused without a word; a resource or user that is not there has one. */
function isNoRoute(error: unknown): error is GatewayHttpError {
  return (
    error instanceof GatewayHttpError &&
    (error.status === 404 || error.status === 405) &&
    error.reason === null
  );
}
