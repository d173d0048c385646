import type { QueryClient } from '@tanstack/react-query';

/** What `JSON.stringify` leaves out and still somebody could read: errors, maps, and whatever goes in circles. */
function written(value: unknown): string {
  const seen = new WeakSet<object>();
  const write = (one: unknown): unknown => {
    if (typeof one === 'function') return one.name;
    if (typeof one !== 'object' || one === null) return one;
    if (seen.has(one)) return '(again)';
    seen.add(one);
    if (one instanceof Map) return [...one].map(write);
    if (one instanceof Set) return [...one].map(write);
    return Object.fromEntries(
      Object.getOwnPropertyNames(one).map((key) => [key, write(Reflect.get(one, key))]),
    );
  };
  return JSON.stringify([write(value)]);
}

/** What React keeps of everything that is in the page: props, state, hooks and refs of every component. */
function writtenByReact(): string {
  const seen = new WeakSet<object>();
  const texts: string[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > 60) return;
    seen.add(value);
    if (value instanceof HTMLInputElement) texts.push(value.value);
    // The window leads everywhere, and none of it is React's.
    if (value instanceof Window || value instanceof Document) return;
    const parts = value instanceof Map || value instanceof Set ? [...value] : Object.values(value);
    for (const part of parts) walk(part, depth + 1);
  };
  for (const element of document.querySelectorAll('*')) {
    for (const key of Object.keys(element)) {
      if (key.startsWith('__react')) walk(Reflect.get(element, key), 0);
    }
  }
  return texts.join('\n');
}

function writtenStorage(storage: Storage): string {
  return Array.from({ length: storage.length }, (_, place) => {
    const key = storage.key(place) ?? '';
    return `${key}\n${storage.getItem(key) ?? ''}`;
  }).join('\n');
}

/** Everything in a page that keeps texts for longer than they are shown, each by its name. */
export function placesOfSecrets(queryClient: QueryClient): Record<string, string> {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  return {
    document: document.documentElement.outerHTML,
    fields: fields.map(({ value }) => value).join('\n'),
    react: writtenByReact(),
    queries: written(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => ({ queryKey, state })),
    ),
    mutations: written(
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ options, state }) => ({ options, state })),
    ),
    localStorage: writtenStorage(localStorage),
    sessionStorage: writtenStorage(sessionStorage),
    location: location.href,
    history: written(history.state),
    cookies: document.cookie,
    title: document.title,
  };
}
