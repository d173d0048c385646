import type { ViewerArea } from '../backend.js';
import { gatewayViewer } from '../gatewayViewer.js';
import type { Client } from '../http/createClient.js';
import type { JsmonOptions } from './JsmonOptions.js';
import { jsmonWorkspace } from './jsmonWorkspace.js';
import { refuseJsmonOptions } from './refuseJsmonOptions.js';

/**
 * Who is looking and what they may do in a Jsmon workspace, which is asked about where no resource is named. The
 * rights on one invitation are those on the resource `{ type: 'invitation', id }`. `GET {gateway}/session`.
 *
 * @throws {InvalidInputError} An option cannot be right.
 */
export function jsmonViewer(client: Client, options: JsmonOptions): ViewerArea {
  refuseJsmonOptions('jsmonViewer', options);
  const { belief, get } = gatewayViewer(client, 'jsmon');
  return { belief, get: (resource, callOptions) => get(resource ?? jsmonWorkspace(options), callOptions) };
}
