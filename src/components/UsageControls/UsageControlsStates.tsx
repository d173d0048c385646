'use client';

import { useBackend } from '../../hooks/index.js';
import { type UseUsageSelectionResult } from '../../hooks/usage/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { Banner } from '../internal/Banner.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { useOnline } from '../internal/useOnline.js';
import { VisuallyHidden } from '../internal/VisuallyHidden.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { obstacleText } from './obstacleText.js';

interface StateProps {
  usage: UseUsageSelectionResult;
}

/** Room for the controls while it is read what the viewer may see. */
export function UsageControlsSkeleton() {
  const { usageControls } = useMessages(usageControlsArea).m;
  return (
    <div aria-busy="true" className="rcl-usage-fields">
      <VisuallyHidden>{usageControls.loading}</VisuallyHidden>
      {Array.from({ length: 6 }, (_, place) => (
        <div key={place} aria-hidden="true" className="rcl-usage-field">
          <span className="rcl-bone" data-line="detail" />
          <span className="rcl-bone" data-line="field" />
        </div>
      ))}
    </div>
  );
}

/** What the viewer may see could not be read, which is never shown as their not being allowed to. */
export function UsageControlsFailed({ usage: { viewer } }: StateProps) {
  const { m } = useMessages(usageControlsArea);
  return <ReadFailed reads={[viewer]} failed={m.usageControls.readFailed} />;
}

/** The viewer may not see usage, or the provider tells none. */
export function UsageControlsNone() {
  const { usageControls: words } = useMessages(usageControlsArea).m;
  const offered = useBackend().usage !== undefined;
  return offered ? <Refused what={words.denied} /> : <Banner icon="question">{words.notOffered}</Banner>;
}

/** The one thing to know about what is chosen: why it cannot be shown, or why it may be old. Or nothing. */
export function UsageControlsBanner({ usage: { obstacle } }: StateProps) {
  const { m, format } = useMessages(usageControlsArea);
  const words = m.usageControls;
  const area = useBackend().usage;
  const online = useOnline();
  if (obstacle && area) {
    return (
      <Banner tone="warn" icon="alert" role="status">
        <strong>{words.blocked}</strong> {obstacleText(words, obstacle, area, format)} {words.blockedNext}
      </Banner>
    );
  }
  return (
    !online && (
      <Banner tone="warn" icon="cloud">
        <strong>{m.common.offline}</strong> {words.offlineNext}
      </Banner>
    )
  );
}
