'use client';

import { endsSession } from '../../hooks/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';
import { errorText } from './errorText.js';
import { ReadAgain } from './ReadAgain.js';
import type { Reads } from './Reads.js';
import { SignedOutBanner } from './SignedOutBanner.js';

export interface ReadFailedProps {
  reads: Reads;
  /** What could not be read, as a sentence. */
  failed: string;
}

/** Stands in for what could not be read, which is never shown as there being nothing. */
export function ReadFailed({ reads, failed }: ReadFailedProps) {
  const { m } = useMessages();
  const errors = reads.flatMap(({ error }) => error ?? []);
  if (errors.some(endsSession)) return <SignedOutBanner reads={reads} />;
  return (
    <Banner tone="bad" icon="alert" actions={<ReadAgain reads={reads} />}>
      <strong>{failed}</strong> {errorText(m, errors[0])}
    </Banner>
  );
}
