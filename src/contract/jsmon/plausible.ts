// Readers for answers whose shape Jsmon does not document. They take what such an answer plausibly looks like, and
// give one shape. What they do not know the name of is left behind: it could be a secret.

/** An object of an answer. */
export type Fields = Readonly<Record<string, unknown>>;

/** Gives an object as it is, and an empty one for anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What an answer may be wrapped in, whatever it is about. */
const wrappers = ['data', 'result', 'results', 'workspace'];

/**
 * Finds the list of an answer: the answer itself, or what stands under one of the names, or under a wrapper in turn; a
 * map by id is the list of its values. A sentence alone is an empty list: that there is none. Undefined when there is no
 * list, which is not the same.
 */
export function findList(answer: unknown, names: readonly string[]): unknown {
  if (Array.isArray(answer)) return answer;
  const fields = fieldsOf(answer);
  for (const name of names) {
    const named = fields[name];
    if (Array.isArray(named)) return named;
    const byId = valuesById(fieldsOf(named));
    if (byId) return byId;
  }
  for (const name of wrappers) {
    const found = fields[name] === undefined ? undefined : findList(fields[name], names);
    if (found !== undefined) return found;
  }
  const keys = Object.keys(fields);
  return keys.length === 1 && typeof fields.message === 'string' ? [] : undefined;
}

/** The objects of a map, each with its key for an id where it names none; undefined for anything else. */
function valuesById(fields: Fields): readonly Fields[] | undefined {
  const entries = Object.entries(fields);
  const isMap = entries.length > 0 && entries.every(([, value]) => Object.keys(fieldsOf(value)).length > 0);
  return isMap ? entries.map(([id, value]) => ({ id, ...fieldsOf(value) })) : undefined;
}

/** The first of the named fields that holds a text; numbers count, as ids may be. Null when none does. */
export function findText(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

/** The first of the named fields that holds a word, in small letters; unknown words of any shape are kept. */
export function findWord(fields: Fields, names: readonly string[]): string | null {
  return findText(fields, names)?.toLowerCase() ?? null;
}

/**
 * The first of the named fields that holds a moment, as ISO 8601 in UTC: from a text, or from a number of seconds or
 * milliseconds since 1970. Null when none does.
 */
export function findMoment(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const ms = readMs(fields[name]);
    if (ms !== null) return new Date(ms).toISOString();
  }
  return null;
}

/** Below this a number of milliseconds would be in 1973: it counts seconds. */
const fewestMs = 100_000_000_000;
/** What a `Date` can hold. */
const mostMs = 8_640_000_000_000_000;

function readMs(value: unknown): number | null {
  let ms = Number.NaN;
  if (typeof value === 'number') ms = value < fewestMs ? value * 1000 : value;
  else if (typeof value === 'string') ms = Date.parse(value);
  return Math.abs(ms) <= mostMs ? ms : null;
}
