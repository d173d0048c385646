/** Gives a request id that is fit for a log line, else null. */
export function readRequestId(text: string | null): string | null {
  return text !== null && /^[\w-]{1,128}$/.test(text) ? text : null;
}
