/** The header by which the gateway tells a repeated one-shot write from a new one. */
export const idempotencyHeader = 'idempotency-key';

/** Says whether a text can be such a key: 16 to 64 letters, digits, `-` and `_`, as a UUID has. */
export function isIdempotencyKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{16,64}$/.test(text);
}
