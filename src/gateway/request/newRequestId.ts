/** Makes a request id: 24 hex digits. Never taken from a caller, so that it cannot carry anything. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
