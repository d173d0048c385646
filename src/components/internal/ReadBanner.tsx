'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { RolecallError } from '../../hooks/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';
import { errorText } from './errorText.js';
import { ReadFailed } from './ReadFailed.js';
import { RetryAction } from './RetryAction.js';
import { useOnline } from './useOnline.js';

export interface ReadBannerProps {
  query: UseQueryResult<unknown, RolecallError>;
  /** That what is shown may be old, as a sentence. */
  stale: string;
}

/** Why what was read before may be old by now. Or nothing. */
export function ReadBanner({ query, stale }: ReadBannerProps) {
  const { m } = useMessages();
  const online = useOnline();
  const { error, errorUpdateCount, refetch } = query;
  if (error?.code === 'signed_out') return <ReadFailed query={query} failed={stale} />;
  if (!online) {
    return (
      <Banner tone="warn" icon="cloud">
        <strong>{m.common.offline}</strong> {stale}
      </Banner>
    );
  }
  if (!error) return null;
  return (
    <Banner
      tone="warn"
      icon="alert"
      actions={
        <RetryAction key={errorUpdateCount} afterMs={error.retryAfterMs} onRetry={() => void refetch()} />
      }
    >
      {stale} {errorText(m, error)}
    </Banner>
  );
}
