import { allOperations, toolName } from '../../../src/contract/index.js';

/**
 * Gives the same call as the tools that it can be made by: the paths by the operation's id and by its name as a tool,
 * and all arguments in one object.
 */
export function asTool(
  operationId: string,
  path: string,
  body: Readonly<Record<string, unknown>> = {},
): { paths: readonly string[]; args: Record<string, unknown> } {
  const operation = allOperations.find(({ id }) => id === operationId);
  if (!operation) throw new Error(`No operation is called ${operationId}.`);
  const { pathname, searchParams } = new URL(path, 'https://app.example');
  const segments = pathname.slice(`/${operation.provider}`.length).split('/');
  const args: Record<string, unknown> = { ...body };
  for (const [index, part] of operation.path.split('/').entries())
    if (part.startsWith('{')) args[part.slice(1, -1)] = segments[index];
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    args[name] = values.length === 1 ? values[0] : values;
  }
  const names = [operationId, toolName(operationId)];
  return { args, paths: names.map((name) => `/tools/${operation.provider}/${name}`) };
}
