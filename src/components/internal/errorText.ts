import type { CommonMessages } from '../../locales/Messages.js';

/**
 * The sentence that tells a person why something did not work, by the error's code. What a server wrote is never
 * shown: it is in one language, and may hold what is nobody's business.
 */
export function errorText(m: CommonMessages, error: unknown): string {
  const { errors } = m.common;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && Object.hasOwn(errors, code)
    ? errors[code as keyof typeof errors]
    : errors.unknown;
}
