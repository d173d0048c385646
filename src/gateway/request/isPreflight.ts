/** Says whether this is a browser asking, for a page of a listed origin, whether the real request may be sent. */
export function isPreflight({ method, headers }: Request, origins: readonly string[]): boolean {
  return (
    method === 'OPTIONS' &&
    headers.has('access-control-request-method') &&
    origins.includes(headers.get('origin') ?? '')
  );
}
