import { getReady } from '../../contract/gateway/ready.js';
import { getSession } from '../../contract/gateway/session.js';
import { findTools } from '../findTools.js';
import { createClient } from '../http/createClient.js';
import type { ClientOptions } from '../http/createClient.js';
import { GatewayHttpError } from '../http/errors/GatewayHttpError.js';

/** What a gateway said of itself. */
export interface GatewayFound {
  /** Whom it takes the viewer for; null where it does not tell, as a UTDK gateway that is not ours. */
  viewer: string | null;
  /** How many operations it lets the viewer call. */
  tools: number;
  /** Why it is not ready to take calls, by its own word; null where it is, or does not tell. */
  lacks: GatewayLack | null;
}

/** What a gateway lacks that is not ready: its store, its ledger of invitations, a key that the provider takes, or it does not say. */
export type GatewayLack = 'store' | 'ledger' | 'key' | 'other';

const lacks: Readonly<Record<string, GatewayLack>> = {
  store_unavailable: 'store',
  ledger_unavailable: 'ledger',
  bad_credential: 'key',
};

/** Asks a gateway who is looking, what they may call and whether it is ready. @throws {RolecallError} It does not answer as one does. */
export async function testGateway(options: ClientOptions, signal?: AbortSignal): Promise<GatewayFound> {
  const client = createClient(options);
  const [tools, session, lack] = await Promise.all([
    findTools(client, {}, { signal }),
    client.call(getSession, {}, { signal }).catch(() => null),
    client.call(getReady, {}, { signal }).then(() => null, readLack),
  ]);
  const viewer = session && (session.viewer.name ?? session.viewer.email);
  return { tools: tools.length, viewer, lacks: lack };
}

/** One that does not know the question, as an older gateway or another's, is not said to lack anything. */
function readLack(error: unknown): GatewayLack | null {
  if (!(error instanceof GatewayHttpError) || error.status !== 503) return null;
  return lacks[error.reason ?? ''] ?? 'other';
}
