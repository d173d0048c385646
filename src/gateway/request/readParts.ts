import type { CallInput } from '../../contract/operation.js';
import type { GatewayLimits } from '../limits.js';
import type { Target } from './compileRoutes.js';
import { readJson } from './readJson.js';
import { readPath } from './readPath.js';
import { readQuery } from './readQuery.js';
import { readToolArguments } from './readToolArguments.js';
import { unknownField } from './unknownField.js';

type Values = Record<string, unknown>;

/** Takes the parts of a call from where they stand: path, query and body, or the arguments of a tool. @throws {Refusal} */
export async function readParts(
  target: Extract<Target, { operation: unknown }>,
  request: Request,
  search: URLSearchParams,
  limits: GatewayLimits,
): Promise<CallInput<Values, Values, Values>> {
  if (target.kind === 'operation')
    return { path: readPath(target.path), query: readQuery(search), body: await readJson(request, limits) };
  // A second place for arguments could disagree with the first.
  const [inUrl] = search.keys();
  if (inUrl !== undefined) throw unknownField(inUrl);
  return readToolArguments(target.operation, await readJson(request, limits));
}
