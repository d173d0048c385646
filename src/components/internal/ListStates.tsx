'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RolecallError, Viewer } from '../../hooks/index.js';
import { refusals } from '../../locales/en/refusals.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';
import { errorText } from './errorText.js';
import { RetryAction } from './RetryAction.js';
import { useOnline } from './useOnline.js';

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

const area = { refusals };

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
export function ListFailed({ reads, words }: { reads: ListReads; words: ListWords }) {
  const { m } = useMessages(area);
  const error = reads.list.error ?? reads.viewer.error;
  if (isSignedOut(reads)) return <SignedOut reads={reads} />;
  return (
    <Banner
      tone="bad"
      icon="alert"
      actions={
        <RetryAction
          key={reads.list.errorUpdateCount}
          afterMs={error?.retryAfterMs ?? null}
          onRetry={() => readAgain(reads)}
        />
      }
    >
      <strong>{words.readFailed}</strong> {errorText(m, error)}
    </Banner>
  );
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
  const { m } = useMessages(area);
  const online = useOnline();
  if (isSignedOut(reads)) return <SignedOut reads={reads} />;
  if (!online) {
    return (
      <Banner tone="warn" icon="cloud">
        <strong>{m.common.offline}</strong> {words.offlineStale}
      </Banner>
    );
  }
  const error = reads.list.error ?? reads.viewer.error;
  if (!error) return children;
  return (
    <Banner
      tone="warn"
      icon="alert"
      actions={
        <RetryAction
          key={reads.list.errorUpdateCount}
          afterMs={error.retryAfterMs}
          onRetry={() => readAgain(reads)}
        />
      }
    >
      {words.refreshFailed} {errorText(m, error)}
    </Banner>
  );
}

function SignedOut({ reads }: { reads: ListReads }) {
  const { m } = useMessages();
  return (
    <Banner tone="warn" icon="lock" actions={<RetryAction afterMs={null} onRetry={() => readAgain(reads)} />}>
      <strong>{m.common.signedOut}</strong> {m.common.signedOutNext}
    </Banner>
  );
}

function readAgain({ list, viewer }: ListReads): void {
  void viewer.refetch();
  void list.refetch();
}
