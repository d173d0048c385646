import { listTools, searchTools } from '../contract/gateway/tools.js';
import type { OperationInput } from '../contract/operation.js';
import type { CallOptions, ResourceRef } from './backend.js';
import type { Client } from './http/createClient.js';

/** One operation that a gateway offers as a tool. What a gateway does not tell is null. */
export interface Tool {
  provider: string;
  /** As it stands in the path of a call: `POST {gateway}/tools/{provider}/{operation}`. */
  operation: string;
  /** The provider's own id of the operation. */
  id: string | null;
  /** What repeating a call does; a word that is not known is kept. */
  effect: string | null;
  /** The gateway's own words: text of a stranger. */
  description: string | null;
  /** JSON Schema of all arguments in one object; undefined where the gateway gives none. */
  inputSchema: unknown;
}

/** Which tools to find. Left out: every one that the caller may call. */
export interface ToolQuery {
  /** Has to stand in the name, whatever its case and spaces. */
  search?: string | undefined;
  provider?: string | undefined;
  /** Only what the caller may do to this very resource. Our gateway alone knows it. */
  resource?: ResourceRef | undefined;
}

/**
 * Asks a gateway which operations the caller may call, whatever protocol the client speaks: a UTDK gateway answers it
 * too. `GET {gateway}/tools`, or `/tools/search` with a search. In the gateway's order.
 *
 * @throws As {@link Client.call}.
 */
export async function findTools(
  client: Client,
  { search = '', provider, resource }: ToolQuery = {},
  options?: CallOptions,
): Promise<readonly Tool[]> {
  const about = { provider, resource_type: resource?.type, resource_id: resource?.id };
  const query: OperationInput<typeof searchTools>['query'] = search === '' ? about : { q: search, ...about };
  const { tools } = await client.call(search === '' ? listTools : searchTools, { query }, options);
  return tools.map(({ id = null, effect = null, description = null, ...tool }) => ({
    provider: tool.provider,
    operation: tool.operation,
    id,
    effect,
    description,
    inputSchema: tool.inputSchema,
  }));
}
