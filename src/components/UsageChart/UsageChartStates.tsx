'use client';

import { endsSession } from '../../hooks/index.js';
import type { UseUsageResult } from '../../hooks/usage/index.js';
import { usageArea } from '../../locales/en/usageArea.js';
import { Banner } from '../internal/Banner.js';
import { errorText } from '../internal/errorText.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import type { Reads } from '../internal/Reads.js';
import { RetryAction } from '../internal/RetryAction.js';
import { useOnline } from '../internal/useOnline.js';
import { VisuallyHidden } from '../internal/VisuallyHidden.js';
import { sessionEndText } from '../internal/sessionEndText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

interface StateProps {
  usage: UseUsageResult;
}

/** Bars of no meaning where the real ones will be. */
export function UsageChartSkeleton({ height }: { height: number }) {
  const { m } = useMessages(usageArea);
  return (
    <div aria-busy="true">
      <VisuallyHidden>{m.usage.loading}</VisuallyHidden>
      <svg aria-hidden="true" focusable="false" width="100%" height={height} className="rcl-usage-bones">
        {[40, 62, 48, 75, 55, 30, 44, 68, 80, 58, 36, 50].map((percent, place) => (
          <rect
            key={place}
            x={`${place * 8.4}%`}
            y={`${100 - percent}%`}
            width="6.4%"
            height={`${percent}%`}
            rx="3"
          />
        ))}
      </svg>
    </div>
  );
}

/** The usage could not be read, which is never shown as nothing used. */
export function UsageChartFailed({ reads }: { reads: Reads }) {
  const { m } = useMessages(usageArea);
  return <ReadFailed reads={reads} failed={m.usage.readFailed} />;
}

/** The viewer may not see usage. */
export function UsageChartDenied() {
  const { m } = useMessages(usageArea);
  return <Refused what={m.usage.denied} />;
}

/** Such a question cannot be asked; what was chosen says why. */
export function UsageChartObstacle() {
  const { m } = useMessages(usageArea);
  return <Banner icon="question">{m.usage.obstacle}</Banner>;
}

/** Why what is shown may be old, or nothing. */
export function UsageChartBanner({ usage: { report, previous } }: StateProps) {
  const { m } = useMessages(usageArea);
  const online = useOnline();
  if (!online) {
    return (
      <Banner tone="warn" icon="cloud">
        <strong>{m.common.offline}</strong> {m.usage.offlineStale}
      </Banner>
    );
  }
  const failed = report.isError ? report : previous.isError ? previous : null;
  if (!failed) return null;
  const signedOut = endsSession(failed.error);
  const ended = sessionEndText(m, failed.error);
  return (
    <Banner
      spoken
      tone="warn"
      icon={signedOut ? 'lock' : 'alert'}
      actions={
        <RetryAction
          round={failed.errorUpdateCount}
          afterMs={failed.error.retryAfterMs}
          onRetry={() => void failed.refetch()}
        />
      }
    >
      {signedOut ? ended.what : failed === report ? m.usage.refreshFailed : m.usage.previousFailed}{' '}
      {signedOut ? ended.next : errorText(m, failed.error)}
    </Banner>
  );
}
