import { getSession } from '../../contract/gateway/session.js';
import { findTools } from '../findTools.js';
import { createClient } from '../http/createClient.js';
import type { ClientOptions } from '../http/createClient.js';

/** What a gateway said of itself. */
export interface GatewayFound {
  /** Whom it takes the viewer for; null where it does not tell, as a UTDK gateway that is not ours. */
  viewer: string | null;
  /** How many operations it lets the viewer call. */
  tools: number;
}

/** Asks a gateway who is looking and what they may call. @throws {RolecallError} It does not answer as one does. */
export async function testGateway(options: ClientOptions, signal?: AbortSignal): Promise<GatewayFound> {
  const client = createClient(options);
  const tools = await findTools(client, {}, { signal });
  const session = await client.call(getSession, {}, { signal }).catch(() => null);
  return { tools: tools.length, viewer: session && (session.viewer.name ?? session.viewer.email) };
}
