'use client';

import { forwardRef, useEffect, useRef, type ComponentPropsWithoutRef } from 'react';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { AskAdmins } from '../internal/AskAdmins.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { ReadBanner } from '../internal/ReadBanner.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { readStateOf } from '../internal/readStateOf.js';
import { RetryAction } from '../internal/RetryAction.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { Spinner } from '../internal/Spinner.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { countFilters } from './countFilters.js';
import { useVoiceLibrary } from './VoiceLibraryContext.js';
import { VoiceLibraryRow } from './VoiceLibraryRow.js';

export type VoiceLibraryListProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The voices that were found, and a button that reads more of them; or why there are none. While another answer is on its
 * way the former one stays. Renders a `<div>`, which takes the ref and the `className`.
 */
export const VoiceLibraryList = /* @__PURE__ */ forwardRef<HTMLDivElement, VoiceLibraryListProps>(
  function VoiceLibraryList({ className, ...rest }, ref) {
    const { m } = useMessages(voicesArea);
    const { library, stale, query, clear } = useVoiceLibrary();
    const { list, voices: found } = library;
    const own = useRef<HTMLDivElement>(null);
    const merged = useMergedRef(ref, own);
    const { voices } = m;
    const state = readStateOf(list);
    const reads = [list];

    return (
      <div
        {...rest}
        ref={merged}
        aria-busy={stale || state === 'loading' || undefined}
        className={cx('rcl-voice-list', className)}
      >
        {state === 'loading' && <SkeletonRows count={6} label={voices.loading} ending />}
        {state === 'failed' && <ReadFailed reads={reads} failed={voices.readFailed} />}
        {state === 'cannot' && <p className="rcl-hint">{voices.noLibrary}</p>}
        {state === 'denied' && (
          <Banner icon="lock">
            <strong>{voices.denied}</strong> <AskAdmins />
          </Banner>
        )}
        {state === 'ready' && (
          <>
            {!list.isFetchNextPageError && <ReadBanner reads={reads} stale={voices.stale} />}
            {found.length === 0 ? (
              <p className="rcl-hint">
                {voices.none}{' '}
                {countFilters(query) > 0 && (
                  <Button variant="link" onClick={clear}>
                    {voices.clear}
                  </Button>
                )}
              </p>
            ) : (
              // eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes a list without markers for none
              <ul role="list" aria-label={voices.library} className="rcl-rows">
                {found.map((voice) => (
                  <VoiceLibraryRow key={voice.id} voice={voice} />
                ))}
              </ul>
            )}
            <More rowAt={(place) => own.current?.querySelectorAll<HTMLElement>('[data-voice]')[place]} />
          </>
        )}
      </div>
    );
  },
);

/** Reads on, and hands focus to the first of those that came. */
function More({ rowAt }: { rowAt: (place: number) => HTMLElement | undefined }) {
  const { m, format } = useMessages(voicesArea);
  const { polite } = useAnnounce();
  const { library } = useVoiceLibrary();
  const { list, voices: found, totalCount } = library;
  const { voices } = m;
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef<number | null>(null);

  useEffect(() => {
    const count = before.current;
    if (count === null || list.isFetchingNextPage) return;
    before.current = null;
    if (found.length === count) return;
    polite(voices.moreLoaded(found.length - count, format));
    rowAt(count)?.focus();
  });

  const readOn = () => {
    if (list.isFetchingNextPage) return;
    before.current = found.length;
    void list.fetchNextPage();
  };

  if (list.isFetchNextPageError) {
    return (
      <Banner
        tone="bad"
        icon="alert"
        actions={
          <RetryAction round={list.errorUpdateCount} afterMs={list.error.retryAfterMs} onRetry={readOn} />
        }
      >
        <strong>{voices.moreFailed}</strong> {errorText(m, list.error)}
      </Banner>
    );
  }
  return (
    <div className="rcl-voice-more">
      {list.hasNextPage && (
        <Button ref={button} aria-disabled={list.isFetchingNextPage || undefined} onClick={readOn}>
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
  );
}
