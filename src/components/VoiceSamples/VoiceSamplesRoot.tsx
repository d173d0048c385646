'use client';

import { forwardRef, useContext, useEffect, useMemo, type ComponentPropsWithoutRef } from 'react';
import type { UseDeleteVoiceSampleResult, VoiceSample } from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { ConfirmHost, useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { notDoneText } from '../internal/notDoneText.js';
import { useLatest } from '../internal/useLatest.js';
import { useOnline } from '../internal/useOnline.js';
import { clipText } from '../RecipientField/clipText.js';
import { isolateText } from '../RecipientField/isolateText.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { VoiceSamplesContext, type VoiceSamplesContextValue } from './VoiceSamplesContext.js';

export interface VoiceSamplesRootProps extends ComponentPropsWithoutRef<'div'> {
  voiceId: string;
  /** What `useDeleteVoiceSample(voiceId)` gives. */
  samples: UseDeleteVoiceSampleResult;
  /** Called when a sample was deleted. */
  onSampleDeleted?: ((sample: VoiceSample) => void) | undefined;
}

/**
 * Holds the rows of a voice's samples and deletes them, once it was asked whether to, since nothing brings one back.
 * Renders a `<div>`, which takes the ref and the `className`.
 */
export const VoiceSamplesRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, VoiceSamplesRootProps>(
  function VoiceSamplesRoot({ voiceId, samples, onSampleDeleted, className, children, ...rest }, ref) {
    const { root, place } = useRoot(ref);
    return (
      <div {...root} tabIndex={-1} {...rest} className={cx(root.className, 'rcl-list', className)}>
        <RootContext.Provider value={place}>
          <ConfirmHost>
            <Actions voiceId={voiceId} samples={samples} onSampleDeleted={onSampleDeleted}>
              {children}
            </Actions>
          </ConfirmHost>
        </RootContext.Provider>
      </div>
    );
  },
);

/** Below the host of questions, since it asks one. */
function Actions({
  voiceId,
  samples,
  onSampleDeleted,
  children,
}: Pick<VoiceSamplesRootProps, 'voiceId' | 'samples' | 'onSampleDeleted' | 'children'>) {
  const { emit } = useContext(SettingsContext);
  const { m } = useMessages(voicesArea);
  const { assertive } = useAnnounce();
  const notify = useNotify();
  const online = useOnline();
  const latest = useLatest({ samples, onSampleDeleted, m });
  const editable = samples.canDelete && online;

  const isSignedOut = samples.voice.error?.code === 'signed_out';
  useEffect(() => {
    if (isSignedOut) emit({ type: 'signed-out' });
  }, [isSignedOut, emit]);

  const askToRemove = useQuestion((id: string) => {
    const { voices } = m;
    const row = samples.rows.find((one) => one.id === id);
    if (!row) return null;
    const name = isolateText(clipText(row.fileName ?? voices.unnamed));
    return {
      title: voices.confirmRemove(name),
      text: voices.confirmRemoveText,
      yes: voices.remove,
      onYes: () =>
        void samples.remove(row.id).then((outcome) => {
          if (outcome.status === 'failed') {
            assertive(notDoneText(latest.current.m, outcome.error, voices.notRemoved));
            return;
          }
          notify({ text: voices.removed(name) });
          latest.current.onSampleDeleted?.(row);
        }),
    };
  });

  const value = useMemo<VoiceSamplesContextValue>(
    () => ({
      voiceId,
      editable,
      remove: (row) => void askToRemove(row.id),
      dismiss: (row) => latest.current.samples.dismiss(row.id),
    }),
    [voiceId, editable, askToRemove, latest],
  );
  return <VoiceSamplesContext.Provider value={value}>{children}</VoiceSamplesContext.Provider>;
}
