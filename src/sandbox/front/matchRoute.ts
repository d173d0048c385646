import type { AnyOperation } from '../../contract/index.js';

/** Where a request goes: to an operation, to a path that knows other methods, or nowhere. */
export type Route =
  | { kind: 'operation'; operation: AnyOperation; path: Record<string, string> }
  | { kind: 'wrong-method' }
  | { kind: 'unknown' };

/** Finds the operation of a method and raw path. Templates without holes come before those with. */
export function matchRoute(operations: readonly AnyOperation[], method: string, rawPath: string): Route {
  const candidates = operations
    .flatMap((operation) => {
      const path = matchTemplate(operation.path, rawPath);
      return path ? [{ operation, path }] : [];
    })
    .sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length);
  const found = candidates.find(({ operation }) => operation.method === method);
  if (found) return { kind: 'operation', ...found };
  return { kind: candidates.length > 0 ? 'wrong-method' : 'unknown' };
}

function matchTemplate(template: string, rawPath: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = rawPath.split('/');
  if (wanted.length !== given.length) return null;
  const holes: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    const hole = /^\{(\w+)\}$/.exec(part)?.[1];
    if (hole === undefined) {
      if (segment !== part) return null;
    } else {
      const value = decode(segment);
      if (value === null || value === '') return null;
      holes[hole] = value;
    }
  }
  return holes;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
