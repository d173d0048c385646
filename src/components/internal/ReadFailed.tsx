'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { RolecallError } from '../../hooks/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';
import { errorText } from './errorText.js';
import { RetryAction } from './RetryAction.js';

export interface ReadFailedProps {
  query: UseQueryResult<unknown, RolecallError>;
  /** What could not be read, as a sentence. */
  failed: string;
}

/** Stands in for what could not be read, which is never shown as there being nothing. */
export function ReadFailed({ query: { error, errorUpdateCount, refetch }, failed }: ReadFailedProps) {
  const { m } = useMessages();
  const signedOut = error?.code === 'signed_out';
  return (
    <Banner
      tone={signedOut ? 'warn' : 'bad'}
      icon={signedOut ? 'lock' : 'alert'}
      actions={
        <RetryAction
          key={errorUpdateCount}
          afterMs={error?.retryAfterMs ?? null}
          onRetry={() => void refetch()}
        />
      }
    >
      <strong>{signedOut ? m.common.signedOut : failed}</strong>{' '}
      {signedOut ? m.common.signedOutNext : errorText(m, error)}
    </Banner>
  );
}
