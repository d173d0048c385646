'use client';

import { forwardRef, memo, useEffect, useRef, type ComponentPropsWithoutRef } from 'react';
import { readPlayableUrl, type SharedVoice } from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { capital } from '../internal/capital.js';
import { cx } from '../internal/cx.js';
import { PlayButton } from '../internal/PlayButton.js';
import { soundKey } from '../internal/player.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useSound } from '../internal/useSound.js';
import { wholeUnderPointer } from '../internal/wholeUnderPointer.js';
import { RowMenu } from '../list/RowMenu.js';
import { clipText } from '../RecipientField/clipText.js';
import { isolateText } from '../RecipientField/isolateText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useVoiceLibrary } from './VoiceLibraryContext.js';
import { languageName, voiceWord } from './voiceWord.js';

export interface VoiceLibraryRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  voice: SharedVoice;
}

/**
 * One voice of the library: its preview, what it is like, and the button that adds it. Whatever its maker wrote is text
 * and nothing else. Renders an `<li>`, which takes the ref and the `className`; `data-added` is there once the workspace
 * has it.
 */
export const VoiceLibraryRow = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLLIElement, VoiceLibraryRowProps>(function VoiceLibraryRow(
    { voice, className, ...rest },
    ref,
  ) {
    const { m, format } = useMessages(voicesArea);
    const { query, setQuery, canAdd, add, soundOwner, wanted, want } = useVoiceLibrary();
    const own = useRef<HTMLLIElement>(null);
    const merged = useMergedRef(ref, own);
    const preview = voice.previewUrl === null ? null : readPlayableUrl(voice.previewUrl);
    const sound = useSound(preview, soundKey(soundOwner, voice.id));
    const { voices } = m;
    const called = voice.name ?? voices.unnamed;
    const name = isolateText(clipText(called));
    const { language, locale, accent, gender, age, descriptive, useCase, rate, noticeDays } = voice;
    const words = [gender, age, descriptive, useCase].filter((word) => word !== null);
    const details = [
      ...(language === null ? [] : [languageName(format.locale, locale ?? language)]),
      ...(accent === null ? [] : [accent]),
      ...words.map((word) => voiceWord(m, word)),
      ...(rate === 1 ? [] : [voices.rate(format.number(rate))]),
      ...(noticeDays === null ? [] : [voices.notice(noticeDays, format)]),
      ...(preview === null ? [voices.noPreview] : []),
    ];

    const wantedPart = wanted?.voiceId === voice.id ? wanted.part : null;
    useEffect(() => {
      if (wantedPart === null) return;
      const row = own.current;
      const button = wantedPart === 'add' ? row?.querySelector<HTMLElement>('[data-add]') : null;
      (button ?? row)?.focus();
    }, [wantedPart]);

    return (
      <li
        tabIndex={-1}
        {...rest}
        ref={merged}
        className={cx('rcl-row', 'rcl-voice', className)}
        data-voice={voice.id}
        data-added={voice.added ? '' : undefined}
      >
        {preview === null ? <Avatar kind="sound" /> : <PlayButton name={name} sound={sound} />}
        <div className="rcl-row-who">
          <div className="rcl-row-name">
            <bdi {...wholeUnderPointer(called)}>{clipText(called)}</bdi>
            {voice.featured && <span className="rcl-tag">{voices.isFeatured}</span>}
          </div>
          <div className="rcl-row-detail rcl-voice-details">
            {details.map((detail) => capital(format, isolateText(clipText(detail)))).join(' · ')}
          </div>
          {voice.description !== null && (
            <div className="rcl-row-detail rcl-voice-details" {...wholeUnderPointer(voice.description)}>
              <bdi>{voice.description.slice(0, 300)}</bdi>
            </div>
          )}
          {sound.state === 'failed' && (
            <div className="rcl-row-detail" data-tone="bad" role="alert">
              {voices.notPlayed}
            </div>
          )}
        </div>
        <div className="rcl-row-control">
          {voice.added ? (
            <span className="rcl-tag" data-tone="good">
              {voices.added}
            </span>
          ) : (
            canAdd && (
              <Button data-add="" aria-label={voices.addNamed(name)} onClick={() => add(voice)}>
                {voices.add}
              </Button>
            )
          )}
        </div>
        {query.ownerId === undefined && (
          <div className="rcl-row-action">
            <RowMenu
              subject={name}
              items={[
                {
                  label: voices.byMaker,
                  onSelect: () => {
                    setQuery({ ownerId: voice.ownerId });
                    // The menu goes, as there are no more makers to choose from.
                    want({ voiceId: voice.id, part: 'row' });
                  },
                },
              ]}
            />
          </div>
        )}
      </li>
    );
  }),
);
