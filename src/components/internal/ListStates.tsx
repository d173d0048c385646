import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RolecallError, Viewer } from '../../hooks/index.js';
import { ReadBanner } from './ReadBanner.js';
import { ReadFailed } from './ReadFailed.js';

/** The reads that a list stands on. */
export interface ListReads {
  list: UseQueryResult<readonly unknown[], RolecallError>;
  viewer: UseQueryResult<Viewer, RolecallError>;
}

/** What is said of a list that is not there, or old. */
export interface ListWords {
  readFailed: string;
  refreshFailed: string;
  offlineStale: string;
}

/** Nothing yet, rows (possibly old ones), or why there are none: they may not be seen, or could not be read. */
export function listStateOf({ list, viewer }: ListReads): 'loading' | 'ready' | 'denied' | 'failed' {
  if (list.error?.code === 'forbidden' || viewer.data?.permissions.has('keys:read') === false)
    return 'denied';
  if (list.data && !viewer.isPending) return 'ready';
  return list.isError || (list.data && viewer.isError) ? 'failed' : 'loading';
}

/** Whether the session was over when something was read last. */
export function isSignedOut({ list, viewer }: ListReads): boolean {
  return [list.error, viewer.error].some((error) => error?.code === 'signed_out');
}

/** The rows could not be read, which is never shown as there being none. */
export function ListFailed({ reads, words }: { reads: ListReads; words: Pick<ListWords, 'readFailed'> }) {
  return <ReadFailed reads={[reads.list, reads.viewer]} failed={words.readFailed} />;
}

/**
 * The one thing to know before reading rows: why they are old, or else `children`, such as why they cannot be changed.
 */
export function ListBanner({
  reads,
  words,
  children,
}: {
  reads: ListReads;
  words: ListWords;
  children?: ReactNode;
}) {
  return (
    <ReadBanner reads={[reads.list, reads.viewer]} stale={words.refreshFailed} offline={words.offlineStale}>
      {children}
    </ReadBanner>
  );
}
