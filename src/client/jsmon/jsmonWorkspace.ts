import { workspaceResourceType } from '../../contract/jsmon/workspaces.js';
import type { ResourceRef } from '../backend.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';
import type { JsmonOptions } from './JsmonOptions.js';

/** The workspace as the thing that is shared. */
export function jsmonWorkspace({ workspaceId }: JsmonOptions): ResourceRef {
  return { type: workspaceResourceType, id: workspaceId };
}

/** @throws {InvalidInputError} Something else than the workspace is to be shared. */
export function refuseOthers({ type, id }: ResourceRef, options: JsmonOptions): void {
  if (type === workspaceResourceType && id.toLowerCase() === options.workspaceId.toLowerCase()) return;
  throw new InvalidInputError('At Jsmon only the workspace itself is shared.');
}
