'use client';

import { forwardRef, useCallback, useEffect, useRef, type ComponentPropsWithoutRef } from 'react';
import type { SharedVoice } from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { activeElement } from '../internal/activeElement.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { LongList, type RowPlace } from '../internal/LongList.js';
import { manyRows } from '../internal/manyRows.js';
import { ReadBanner } from '../internal/ReadBanner.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { readStateOf } from '../internal/readStateOf.js';
import { RetryAction } from '../internal/RetryAction.js';
import { scrollStop } from '../internal/scrollStop.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { Spinner } from '../internal/Spinner.js';
import { useHeard } from '../internal/useHeard.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { countFilters } from './countFilters.js';
import { useVoiceLibrary } from './VoiceLibraryContext.js';
import { VoiceLibraryRow } from './VoiceLibraryRow.js';

/** The height of a row that nothing was added to, in CSS px. */
const rowHeight = 82;

export type VoiceLibraryListProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The voices that were found, and a button that reads more of them; or why there are none. While another answer is on its
 * way the former one stays. Past two hundred the list scrolls by itself, and only those in sight are in the page. Renders a
 * `<div>`, which takes the ref and the `className`.
 */
export const VoiceLibraryList = /* @__PURE__ */ forwardRef<HTMLDivElement, VoiceLibraryListProps>(
  function VoiceLibraryList({ className, ...rest }, ref) {
    const { m } = useMessages(voicesArea);
    const { library, stale, query, clear, canAdd, soundOwner, wanted } = useVoiceLibrary();
    const { list, voices: found } = library;
    const heard = useHeard(soundOwner);
    const scroller = useRef<HTMLDivElement>(null);
    const keyAt = useCallback((place: number) => found[place]?.id ?? '', [found]);
    const { voices } = m;
    const state = readStateOf(list);
    const reads = [list];
    const isWindowed = found.length > manyRows;

    // The answer to another question is read from its start.
    useEffect(() => {
      if (scroller.current) scroller.current.scrollTop = 0;
    }, [query]);

    return (
      <div
        {...rest}
        ref={ref}
        aria-busy={stale || state === 'loading' || undefined}
        className={cx('rcl-voice-list', className)}
      >
        {state === 'loading' && (
          <SkeletonRows count={6} label={voices.loading} cells={['control', 'action']} details={2} />
        )}
        {state === 'failed' && <ReadFailed reads={reads} failed={voices.readFailed} />}
        {state === 'cannot' && <p className="rcl-hint">{voices.noLibrary}</p>}
        {state === 'denied' && <Refused what={voices.denied} />}
        {state === 'ready' && (
          <>
            {!list.isFetchNextPageError && <ReadBanner reads={reads} stale={voices.stale} />}
            {found.length === 0 ? (
              <p className="rcl-hint">
                <span>{voices.none} </span>
                {countFilters(query) > 0 && (
                  <Button variant="link" onClick={clear}>
                    {voices.clear}
                  </Button>
                )}
              </p>
            ) : (
              <div
                ref={scroller}
                className="rcl-list-scroll"
                data-windowed={isWindowed || undefined}
                {...scrollStop(isWindowed && !canAdd ? voices.library : null)}
              >
                <LongList
                  aria-label={voices.library}
                  count={found.length}
                  keyAt={keyAt}
                  rowAt={(place) => found[place]}
                  draw={drawRow}
                  windowed={isWindowed}
                  scroller={scroller}
                  rowHeight={rowHeight}
                  kept={wanted?.voiceId ?? heard}
                />
              </div>
            )}
            <More />
          </>
        )}
      </div>
    );
  },
);

const drawRow = (voice: SharedVoice, place: RowPlace) => <VoiceLibraryRow {...place} voice={voice} />;

/** Reads on, and hands focus to the first of those that came, unless somebody has gone elsewhere with it meanwhile. */
function More() {
  const { m, format } = useMessages(voicesArea);
  const { polite } = useAnnounce();
  const { library, want } = useVoiceLibrary();
  const { list, voices: found, totalCount } = library;
  const { voices } = m;
  const own = useRef<HTMLDivElement>(null);
  const before = useRef<number | null>(null);

  useEffect(() => {
    const count = before.current;
    if (count === null || list.isFetchingNextPage) return;
    before.current = null;
    if (found.length === count) return;
    polite(voices.moreLoaded(found.length - count, format));
    const first = found[count];
    const focused = activeElement(own.current);
    const isHere =
      focused === null || focused.contains(own.current) || own.current?.contains(focused) === true;
    if (first && isHere) want({ voiceId: first.id, part: 'row' });
  });

  const readOn = () => {
    if (list.isFetchingNextPage) return;
    before.current = found.length;
    void list.fetchNextPage();
  };

  return (
    <div ref={own}>
      {list.isFetchNextPageError ? (
        <Banner
          tone="bad"
          icon="alert"
          actions={
            <RetryAction round={list.errorUpdateCount} afterMs={list.error.retryAfterMs} onRetry={readOn} />
          }
        >
          <strong>{voices.moreFailed}</strong> {errorText(m, list.error)}
        </Banner>
      ) : (
        <div className="rcl-voice-more">
          {list.hasNextPage && (
            <Button aria-disabled={list.isFetchingNextPage || undefined} onClick={readOn}>
              {list.isFetchingNextPage && <Spinner />}
              {voices.more}
            </Button>
          )}
          {totalCount !== null && found.length > 0 && (
            <span className="rcl-hint">
              {voices.shown(found.length, Math.max(totalCount, found.length), format)}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
