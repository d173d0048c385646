import * as v from 'valibot';
import { absent, id, nothing, openEnum, text } from '../fields.js';
import { operation } from '../operation.js';

/**
 * One operation as a tool. A UTDK gateway that is not ours leaves out `id` and `effect`, and may give a `description`.
 * `inputSchema` is JSON Schema of all arguments in one object.
 */
const tool = v.object({
  provider: v.string(),
  operation: v.string(),
  name: v.optional(v.string()),
  id: v.optional(v.string()),
  effect: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]{1,64}$/))),
  description: v.nullish(v.string()),
  inputSchema: v.optional(v.unknown()),
});

/** Narrows to what may be called at one provider, or on one resource: its type and id go together. */
const about = {
  provider: absent(openEnum()),
  resource_type: absent(openEnum()),
  resource_id: absent(id()),
};

/** Says whether a resource is named wholly or not at all. */
const isWhole = (query: { resource_type?: string | undefined; resource_id?: string | undefined }) =>
  (query.resource_type === undefined) === (query.resource_id === undefined);

/**
 * Lists the operations that the caller may call as tools, by the policy that guards the calls. `GET {gateway}/tools`,
 * answered by the gateway itself.
 *
 * With a resource they are those that the caller's rights on it allow. Without one, those on a resource are listed for
 * whoever has any rights in the workspace: on which resource they may be called, the call itself tells.
 */
export const listTools = operation({
  provider: 'gateway',
  id: 'list_tools',
  method: 'GET',
  path: '/tools',
  pathParams: nothing(),
  query: v.pipe(
    v.strictObject(about),
    v.check((query) => isWhole(query), 'incomplete_resource'),
  ),
  body: nothing(),
  response: v.object({ tools: v.array(tool) }),
  effect: 'read',
  needs: () => [],
});

/** Lists those of {@link listTools} whose name has `q` in it, whatever its case and spaces. `GET {gateway}/tools/search`. */
export const searchTools = operation({
  provider: 'gateway',
  id: 'search_tools',
  method: 'GET',
  path: '/tools/search',
  pathParams: nothing(),
  query: v.pipe(
    v.strictObject({ q: absent(text(0, 200)), ...about }),
    v.check((query) => isWhole(query), 'incomplete_resource'),
  ),
  body: nothing(),
  response: listTools.response,
  effect: 'read',
  needs: () => [],
});
