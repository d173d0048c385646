import { Refusal } from '../answer/Refusal.js';
import { listTools, searchTools } from '../../contract/gateway/tools.js';
import type { AnyOperation } from '../../contract/operation.js';
import { toolName } from '../../contract/toolName.js';

/** What a path and method stand for. `path` holds the raw segments that stand where the template has holes. */
export type Target =
  | { kind: 'health' }
  | { kind: 'ready' }
  | { kind: 'session' }
  | { kind: 'tools'; list: typeof listTools | typeof searchTools }
  | { kind: 'operation'; operation: AnyOperation; path: Readonly<Record<string, string>> }
  | { kind: 'tool'; operation: AnyOperation };

/** Everything that one path answers. */
export interface Route {
  methods: readonly string[];
  /** What a HEAD stands for is what the GET does. @throws {Refusal} 405 with `Allow`. */
  target: (method: string) => Target;
}

interface Template {
  segments: readonly { literal: string | null; name: string }[];
  targets: Map<string, (path: Record<string, string>) => Target>;
}

/**
 * Makes the table of everything the gateway answers: the REST path of each operation below its provider's name, its
 * tool, the list of tools, the session, whether it lives and whether it is ready.
 *
 * Segments are compared as they stand, so case, a trailing slash, a double slash and a path parameter all miss.
 *
 * @param mount The path that everything stands below, without a trailing slash.
 * @returns Finds a path's route. It throws a {@link Refusal} 404 for any other path.
 */
export function compileRoutes(
  mount: string,
  operations: readonly AnyOperation[],
): (pathname: string) => Route {
  const templates: Template[] = [];
  const add = (method: string, path: string, target: (path: Record<string, string>) => Target) => {
    const segments = path
      .split('/')
      .map((segment) =>
        segment.startsWith('{')
          ? { literal: null, name: segment.slice(1, -1) }
          : { literal: segment, name: segment },
      );
    const same = templates.find((one) => sameShape(one.segments, segments));
    if (same) same.targets.set(method, target);
    else templates.push({ segments, targets: new Map([[method, target]]) });
  };
  add('GET', `${mount}/health`, () => ({ kind: 'health' }));
  add('GET', `${mount}/ready`, () => ({ kind: 'ready' }));
  add('GET', `${mount}/session`, () => ({ kind: 'session' }));
  for (const list of [listTools, searchTools]) add('GET', mount + list.path, () => ({ kind: 'tools', list }));
  for (const operation of operations) {
    // What the gateway answers itself stands beside the providers, and is no tool of theirs.
    const isOwn = operation.provider === 'gateway';
    const place = isOwn ? mount : `${mount}/${operation.provider}`;
    add(operation.method, `${place}${operation.path}`, (path) => ({ kind: 'operation', operation, path }));
    if (isOwn) continue;
    for (const name of new Set([operation.id, toolName(operation.id)]))
      add('POST', `${mount}/tools/${operation.provider}/${name}`, () => ({ kind: 'tool', operation }));
  }
  // A path that is spelled out wins over one with a hole in the same place.
  templates.sort((a, b) => holes(a) - holes(b));

  return (pathname) => {
    const parts = pathname.split('/');
    for (const { segments, targets } of templates) {
      const path = match(segments, parts);
      if (path === null) continue;
      const methods = [...targets.keys()].flatMap((method) =>
        method === 'GET' ? ['GET', 'HEAD'] : [method],
      );
      return {
        methods,
        target: (method) => {
          const target = targets.get(method === 'HEAD' ? 'GET' : method);
          if (target) return target(path);
          throw new Refusal(405, 'method_not_allowed', 'This path takes other methods.', { allow: methods });
        },
      };
    }
    throw new Refusal(404, 'route_not_found', 'The gateway serves nothing here.');
  };
}

function match(segments: Template['segments'], parts: readonly string[]): Record<string, string> | null {
  if (segments.length !== parts.length) return null;
  const path: Record<string, string> = {};
  for (const [index, { literal, name }] of segments.entries()) {
    const part = parts[index] ?? '';
    if (literal === null ? part === '' : part !== literal) return null;
    if (literal === null) path[name] = part;
  }
  return path;
}

function sameShape(a: Template['segments'], b: Template['segments']): boolean {
  return a.length === b.length && a.every(({ literal }, index) => literal === b[index]?.literal);
}

function holes({ segments }: Template): number {
  return segments.filter(({ literal }) => literal === null).length;
}
