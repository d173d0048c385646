import { viewerHeader, viewerMark } from '../../contract/gateway/viewerHeader.js';
import { Refusal } from '../answer/Refusal.js';
import type { Caller } from '../types.js';

/**
 * Refuses what a page sends in the belief that somebody else is signed in: what one person asked for is not done in the
 * name of the next. A request that says nothing of it, as the official SDK's, is taken as it is.
 *
 * @throws {Refusal} 403 `viewer_changed`.
 */
export function checkViewer({ headers }: Request, caller: Caller): void {
  const believed = headers.get(viewerHeader);
  if (believed === null || believed === viewerMark(caller.id)) return;
  throw new Refusal(
    403,
    'viewer_changed',
    'Somebody else is signed in than this page believes. Read the session.',
  );
}
