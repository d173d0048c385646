/** Reads a query. A key that is repeated becomes a list, which only a field that takes lists accepts. */
export function readQuery(search: URLSearchParams): Record<string, unknown> {
  const names = new Set(search.keys());
  return Object.fromEntries(
    Array.from(names, (name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
