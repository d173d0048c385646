import { inspect } from 'node:util';

/**
 * Looks for a text in everything that can be reached from something by its properties, hidden ones too: plain data,
 * class instances, maps, sets, errors with their stacks, DOM nodes with what React keeps on them, and promises with what
 * they came to.
 *
 * @returns Where it stands, such as `.cache.queries[0]`; null when it does not.
 */
export function findText(from: unknown, wanted: string): string | null {
  const seen = new Set<unknown>();
  const waiting: [value: unknown, path: string][] = [[from, '']];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, path] = next;
    if (typeof value === 'string') {
      if (value.includes(wanted)) return path;
      continue;
    }
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value))
      continue;
    seen.add(value);
    if (value instanceof Promise) {
      if (inspect(value, { depth: Infinity }).includes(wanted)) return `${path} (a promise)`;
      continue;
    }
    if (value instanceof Map || value instanceof Set) waiting.push([[...value], `${path}()`]);
    for (const key of Reflect.ownKeys(value)) {
      if (String(key).includes(wanted)) return `${path}.${String(key)} (a name)`;
      const held = Reflect.getOwnPropertyDescriptor(value, key);
      // A getter is run by nobody who only looks.
      if (held && 'value' in held) waiting.push([held.value, `${path}.${String(key)}`]);
    }
  }
  return null;
}
