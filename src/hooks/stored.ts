import { leftOutOf, noteLeftOut } from '../client/leftOut.js';

/**
 * Data as the cache holds them: JSON, so that whatever writes a cache down and reads it again gives back the same. A
 * moment, a set, and how many entries are missing stand in it under a name of their own.
 */
export type Stored<Data> = Data extends Date
  ? { $date: string | null }
  : Data extends ReadonlySet<infer Item>
    ? { $set: readonly Stored<Item>[] }
    : Data extends readonly (infer Item)[]
      ? readonly Stored<Item>[]
      : Data extends object
        ? { [Key in keyof Data]: Stored<Data[Key]> }
        : Data;

/** Gives the form that is cached. What has no value in JSON is left out. */
export function toStored<Data>(data: Data): Stored<Data> {
  return store(data) as Stored<Data>;
}

/** Gives back what was cached: for the same object the same, so that what did not change keeps its identity. */
export function fromStored<Data>(stored: Stored<Data>): Data {
  return restore(stored) as Data;
}

type Fields = Record<string, unknown>;

function store(value: unknown): unknown {
  const leftOut = leftOutOf(value);
  return leftOut > 0 ? { $leftOut: { count: leftOut, from: storeWhole(value) } } : storeWhole(value);
}

function storeWhole(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $date: value.toJSON() as string | null };
  if (value instanceof Set) return { $set: [...value].map(store) };
  if (Array.isArray(value)) return value.map(store);
  const fields: Fields = {};
  for (const [name, field] of Object.entries(value)) if (field !== undefined) fields[name] = store(field);
  // A label of the provider's may have any name.
  return isNamed(fields) ? { $plain: fields } : fields;
}

const known = new WeakMap<object, unknown>();

function restore(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const former = known.get(stored);
  if (former !== undefined) return former;
  const value = Array.isArray(stored) ? restoreFields(stored) : restoreObject(stored as Fields);
  known.set(stored, value);
  return value;
}

function restoreObject(stored: Fields): unknown {
  if (!isNamed(stored)) return restoreFields(stored);
  if ('$date' in stored) return new Date((stored.$date as string | null) ?? NaN);
  if ('$leftOut' in stored) {
    const { count, from } = stored.$leftOut as { count: number; from: unknown };
    return noteLeftOut(restore(from), count);
  }
  if ('$set' in stored) return new Set((stored.$set as unknown[]).map(restore));
  return '$plain' in stored ? restoreFields(stored.$plain as Fields) : restoreFields(stored);
}

/** The very object where nothing in it has another form. */
function restoreFields(stored: unknown[] | Fields): unknown {
  const entries = Object.entries(stored);
  const restored = entries.map(([, field]) => restore(field));
  if (entries.every(([, field], at) => field === restored[at])) return stored;
  return Array.isArray(stored)
    ? restored
    : Object.fromEntries(entries.map(([name], at) => [name, restored[at]]));
}

/** Whether it could be taken for the form of something else. */
function isNamed(fields: Fields): boolean {
  const [name = '', ...others] = Object.keys(fields);
  return name.startsWith('$') && others.length === 0;
}
