/** The header by which a page says whom it believes to be signed in, as the session told it. */
export const viewerHeader = 'x-rolecall-viewer';

/** Writes the id of a session's viewer as a value of that header, which takes no more than ASCII. */
export function viewerMark(id: string): string {
  return encodeURIComponent(id.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
