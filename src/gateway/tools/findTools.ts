import type { InferOutput } from 'valibot';
import { describeInput } from '../../contract/describe/describeInput.js';
import type { listTools, searchTools } from '../../contract/gateway/tools.js';
import { workspaceResourceType } from '../../contract/jsmon/workspaces.js';
import type {
  AnyOperation,
  CallInput,
  OperationOutput,
  ProviderId,
  ResourceKey,
} from '../../contract/operation.js';
import type { Permission } from '../../contract/permissions.js';
import { toolName } from '../../contract/toolName.js';
import { Refusal } from '../answer/Refusal.js';
import { fewAtOnce } from '../guard/fewAtOnce.js';
import { toJsonSchema } from './toJsonSchema.js';

/** What tools are found among, and how it is asked what the caller may do. */
export interface ToolShelf {
  operations: readonly AnyOperation[];
  /** Those that this gateway has. A resource without a provider is the first one's. */
  providers: readonly ProviderId[];
  /** Ids of the Jsmon workspaces that are served. */
  workspaceIds: Iterable<string>;
  rights: (provider: ProviderId, resource: ResourceKey | null) => Promise<ReadonlySet<Permission>>;
}

/** Workspaces that are asked about at any time; each may take two lists. */
const questionsAtOnce = 4;

type Found = OperationOutput<typeof listTools>;

/** What a policy gives on a resource and never in a workspace as a whole. */
const onResourceAlone: ReadonlySet<Permission> = new Set([
  'resource:read',
  'resource:share',
  'invitations:answer',
]);

/**
 * Finds the tools that a caller may call, in the contract's order, each with what it takes.
 *
 * @param input Of {@link listTools} or {@link searchTools}.
 * @throws {Refusal} 400 for a provider that this gateway does not have, and as the policy's answers do.
 */
export async function findTools(input: CallInput, shelf: ToolShelf): Promise<Found> {
  const { q = '', provider: named, resource_type: type, resource_id: id } = input.query as Query;
  const resource = type !== undefined && id !== undefined ? Object.freeze({ type, id }) : null;
  const providers = shelf.providers.filter((one) => named === undefined || one === named);
  if (providers.length === 0)
    throw new Refusal(400, 'invalid_request', 'This gateway has no such provider.', { param: 'provider' });
  // A resource belongs to one provider.
  const asked = resource === null ? providers : providers.slice(0, 1);
  const allowed = new Map(
    await Promise.all(
      asked.map(async (provider) => [provider, await readAllowed(provider, resource, shelf)] as const),
    ),
  );
  return {
    tools: shelf.operations
      .filter((operation) => allowed.get(operation.provider)?.(operation) === true && isCalled(operation, q))
      .map(describeTool),
  };
}

type Query = InferOutput<(typeof searchTools)['query']>;

async function readAllowed(
  provider: ProviderId,
  resource: ResourceKey | null,
  { rights, workspaceIds }: ToolShelf,
): Promise<(operation: AnyOperation) => boolean> {
  // Everything at Jsmon is in a workspace, and the gateway knows which ones it serves.
  const questions: (ResourceKey | null)[] =
    provider === 'jsmon' && resource === null
      ? Array.from(workspaceIds, (id) => ({ type: workspaceResourceType, id }))
      : [resource];
  const held = await fewAtOnce(questions, questionsAtOnce, (one) => rights(provider, one));
  const isKnown = held.some(({ size }) => size > 0);
  const isOpen = (need: Permission) => resource === null && provider !== 'jsmon' && onResourceAlone.has(need);
  return (operation) => {
    // The least that any call of it needs: what an argument adds is judged with the call.
    const needs: Permission[] = [...operation.needs({ path: {}, query: {}, body: {} })];
    // Who may not know that a resource exists can do nothing to it.
    if (operation.resource) needs.push('resource:read');
    return (
      isKnown &&
      (resource === null || isOn(resource, operation)) &&
      held.some((permissions) => needs.every((need) => permissions.has(need) || isOpen(need)))
    );
  };
}

/** Says whether an operation can be about a resource of this type: some name the type in the call, others have their own. */
function isOn({ type }: ResourceKey, operation: AnyOperation): boolean {
  const named = { resource_type: type };
  return operation.resource?.({ path: {}, query: named, body: named }).type === type;
}

const fold = (text: string) => text.toLowerCase().replace(/[\s_.-]/g, '');

/** A name in any of its spellings has no other letters and signs than these: no pattern is read out of a question. */
function isCalled({ provider, id }: AnyOperation, q: string): boolean {
  return fold(provider + id).includes(fold(q));
}

function describeTool(operation: AnyOperation): Found['tools'][number] {
  const { provider, id, effect } = operation;
  const name = toolName(id);
  return {
    provider,
    name: `${provider}.${name}`,
    operation: name,
    id,
    effect,
    inputSchema: toJsonSchema(describeInput(operation)),
  };
}
