'use client';

import { forwardRef, useRef, type ComponentPropsWithoutRef } from 'react';
import { useSampleAudio, type VoiceSampleRow } from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { notDoneText } from '../internal/notDoneText.js';
import { usePassFocusOn } from '../internal/usePassFocusOn.js';
import { PlayButton } from '../internal/PlayButton.js';
import { Spinner } from '../internal/Spinner.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useSound } from '../internal/useSound.js';
import { wholeUnderPointer } from '../internal/wholeUnderPointer.js';
import { RowMenu } from '../list/RowMenu.js';
import { clipText } from '../RecipientField/clipText.js';
import { isolateText } from '../RecipientField/isolateText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { bytesText } from './bytesText.js';
import { useVoiceSamples } from './VoiceSamplesContext.js';

export interface VoiceSamplesRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  row: VoiceSampleRow;
}

/**
 * One sample: its sound, its file's name, length and size, and a menu with what deletes it. Renders an `<li>`, which takes
 * the ref and the `className`; `data-pending` is there while it is being deleted, `data-failed` after a failure.
 */
export const VoiceSamplesRow = /* @__PURE__ */ forwardRef<HTMLLIElement, VoiceSamplesRowProps>(
  function VoiceSamplesRow({ row, className, ...rest }, ref) {
    const { m, format } = useMessages(voicesArea);
    const { voiceId, editable, remove, dismiss } = useVoiceSamples();
    const own = useRef<HTMLLIElement>(null);
    const merged = useMergedRef(ref, own);
    const { id, bytes, durationMs, pending, error } = row;
    const { canHear, read } = useSampleAudio(voiceId, id);
    const sound = useSound(read);
    const { voices } = m;
    const fileName = row.fileName ?? voices.unnamed;
    const name = isolateText(clipText(fileName));

    usePassFocusOn(own);

    return (
      <li
        tabIndex={-1}
        {...rest}
        ref={merged}
        className={cx('rcl-row', 'rcl-sample', className)}
        data-pending={pending ? 'revoke' : undefined}
        data-failed={error ? '' : undefined}
      >
        {canHear ? <PlayButton name={name} sound={sound} /> : <Avatar kind="sound" />}
        <div className="rcl-row-who">
          <div className="rcl-row-name">
            <bdi {...wholeUnderPointer(fileName)}>{clipText(fileName)}</bdi>
          </div>
          {error ? (
            <div className="rcl-row-detail" data-tone="bad">
              <span>{notDoneText(m, error, voices.notRemoved)}</span>
              <Button variant="link" aria-label={m.common.dismissFor(name)} onClick={() => dismiss(row)}>
                {m.common.dismiss}
              </Button>
            </div>
          ) : (
            <div className="rcl-row-detail">
              <bdi>
                {[
                  durationMs === null ? voices.lengthUntold : lengthText(durationMs),
                  bytes === null ? voices.sizeUntold : bytesText(format.locale, bytes),
                ].join(' · ')}
              </bdi>
            </div>
          )}
          {sound.state === 'failed' && (
            <div className="rcl-row-detail" data-tone="bad" role="alert">
              {voices.notPlayed}
            </div>
          )}
        </div>
        {editable && (
          <div className="rcl-row-action">
            {pending && <Spinner />}
            {/* Whoever said yes stands on it, until it goes with its row. */}
            <RowMenu
              subject={name}
              busy={pending}
              items={[{ label: voices.remove, danger: true, onSelect: () => remove(row) }]}
            />
          </div>
        )}
      </li>
    );
  },
);

/** Minutes and seconds, such as 1:05. */
function lengthText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
