import type { CommonMessages, Messages } from '../../locales/Messages.js';

/**
 * The sentence that tells a person why something did not work, by the error's code. What a server wrote is never
 * shown: it is in one language, and may hold what is nobody's business.
 *
 * @param m Whatever changes people brings `refusals` too.
 */
export function errorText(m: CommonMessages & Partial<Pick<Messages, 'refusals'>>, error: unknown): string {
  const errors: Record<string, string> = { ...m.common.errors, ...m.refusals };
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  // A closed frame, or a file: the browser refuses every answer, which looks like no connection.
  if (code === 'network' && globalThis.origin === 'null') return m.common.errors.no_origin;
  return (
    (typeof code === 'string' && Object.hasOwn(errors, code) ? errors[code] : undefined) ??
    m.common.errors.unknown
  );
}
