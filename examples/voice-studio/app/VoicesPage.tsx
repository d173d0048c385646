import { useEffect, useState } from 'react';
import { isRolecallError } from 'rolecall';
import { Notice } from './Notice.js';
import { Page } from './Page.js';
import { useDebounced } from './useDebounced.js';
import { useVoiceList } from './useVoiceList.js';
import { VoiceRow } from './VoiceRow.js';
import { useWords } from './WordsContext.js';

const skeletons = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The list of voices, with search and paging. */
export function VoicesPage({
  viewer,
  workspaceName,
  linkedId,
}: {
  viewer: string;
  workspaceName: string | null;
  /** The voice that the address names; null for none. */
  linkedId: string | null;
}) {
  const { words } = useWords();
  const [search, setSearch] = useState('');
  const settled = useDebounced(search.trim(), 200);
  const list = useVoiceList(viewer, settled);

  const voices = list.data?.pages.flatMap((page) => page.voices) ?? [];
  const total = list.data?.pages.at(-1)?.totalCount ?? 0;
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const linkedVoice = voices.find((voice) => voice.id === linkedId);
  const seeking = linkedId !== null && settled === '' && !linkedVoice;

  // A link may name a voice of a later page.
  useEffect(() => {
    if (seeking && hasNextPage && !isFetching) void fetchNextPage();
  }, [seeking, hasNextPage, isFetching, fetchNextPage]);

  const failed = list.isError && voices.length === 0;
  return (
    <Page
      title={words.voices}
      tabTitle={linkedVoice?.name ?? undefined}
      intro={words.voicesIntro(workspaceName)}
      actions={
        <label className="vs-search">
          <span className="vs-hidden">{words.search}</span>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" />
            <path d="m10.5 10.5 3 3" />
          </svg>
          <input
            type="search"
            value={search}
            placeholder={words.search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
      }
    >
      {seeking && list.isSuccess && !hasNextPage && (
        <p className="vs-notice" role="status">
          {words.linkedMissing}
        </p>
      )}

      {failed ? (
        <Notice title={words.failed} hint={isRolecallError(list.error) ? words.failedHint : undefined}>
          <button type="button" className="vs-button" onClick={() => void list.refetch()}>
            {words.retry}
          </button>
        </Notice>
      ) : list.isSuccess && voices.length === 0 ? (
        <Notice
          title={settled ? words.notFound(settled) : words.empty}
          hint={settled ? undefined : words.emptyHint}
        >
          {settled && (
            <button type="button" className="vs-button" onClick={() => setSearch('')}>
              {words.clearSearch}
            </button>
          )}
        </Notice>
      ) : (
        <>
          <table className="vs-table" aria-busy={list.isPending || list.isPlaceholderData}>
            <caption className="vs-hidden">{words.voices}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.voice}</th>
                <th scope="col">{words.columns.language}</th>
                <th scope="col">{words.columns.added}</th>
                <th scope="col">{words.columns.access}</th>
                <th scope="col">
                  <span className="vs-hidden">{words.columns.share}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.isPending
                ? skeletons.map((key) => <SkeletonRow key={key} />)
                : voices.map((voice) => (
                    <VoiceRow key={voice.id} voice={voice} linked={voice.id === linkedId} />
                  ))}
            </tbody>
          </table>
          <div className="vs-foot">
            <p className="vs-muted" role="status">
              {list.isPending ? words.loading : words.count(voices.length, total)}
            </p>
            {hasNextPage && (
              <button
                type="button"
                className="vs-button"
                aria-disabled={list.isFetchingNextPage || undefined}
                onClick={() => {
                  if (!list.isFetchingNextPage) void fetchNextPage();
                }}
              >
                {list.isFetchingNextPage ? words.loadingMore : words.loadMore}
              </button>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

function SkeletonRow() {
  return (
    <tr className="vs-row vs-row-loading" aria-hidden="true">
      <td className="vs-cell-voice">
        <div className="vs-identity">
          <span className="vs-bone vs-bone-wave" />
          <span className="vs-bone vs-bone-long" />
        </div>
      </td>
      <td className="vs-cell-language">
        <span className="vs-bone" />
      </td>
      <td className="vs-cell-added">
        <span className="vs-bone" />
      </td>
      <td className="vs-cell-access">
        <span className="vs-bone" />
      </td>
      <td className="vs-cell-share" />
    </tr>
  );
}
