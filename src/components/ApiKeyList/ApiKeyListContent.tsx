'use client';

import { useCallback, useState } from 'react';
import { useBackend, type ApiKeyRow, type ResourceRef } from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { ListBanner, ListFailed, listStateOf } from '../internal/ListStates.js';
import { LongList, type RowPlace } from '../internal/LongList.js';
import { manyRows } from '../internal/manyRows.js';
import { Refused } from '../internal/Refused.js';
import { scrollStop } from '../internal/scrollStop.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { useSettling } from '../internal/useSettling.js';
import { useSpokenCount } from '../internal/useSpokenCount.js';
import { foldText } from '../../access/foldText.js';
import { EmptyPanel } from '../list/EmptyPanel.js';
import { ListHead } from '../list/ListHead.js';
import { SearchField } from '../list/SearchField.js';
import { useSearchWords } from '../list/useSearchWords.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiKeyList } from './ApiKeyListContext.js';
import { ApiKeyListRow } from './ApiKeyListRow.js';
import { ApiKeyReach } from './ApiKeyReach.js';

/** The height of a row that nothing was added to, in CSS px. */
const rowHeight = 52;
/** From this many keys on they can be searched. */
const searchable = 9;

export interface ApiKeyListContentProps {
  accountId: string;
  accountName: string | null;
  resources: readonly ResourceRef[] | undefined;
}

/** What the finished list shows, in whichever state its data are. */
export function ApiKeyListContent(props: ApiKeyListContentProps) {
  const { m } = useMessages(keysArea);
  const { keys } = useApiKeyList();
  switch (listStateOf(keys)) {
    case 'loading':
      return (
        <div aria-busy="true">
          <ListHead level={3} title={m.keys.title} />
          <SkeletonRows
            count={2}
            label={m.keys.loading}
            cells={['meta', 'control', 'action']}
            kind="group"
            rowClassName="rcl-key"
          />
        </div>
      );
    case 'failed':
      return <ListFailed reads={keys} words={m.keys} />;
    case 'denied':
      return <Refused what={m.keys.denied} />;
    case 'ready':
      return (
        <>
          <ListBanner reads={keys} words={m.keys}>
            <ReadOnly />
          </ListBanner>
          <Rows {...props} />
        </>
      );
  }
}

/** Why nothing can be changed, and who can. Or nothing. */
function ReadOnly() {
  const { m } = useMessages(keysArea);
  const { keys } = useApiKeyList();
  const { apiKeys } = useBackend();
  if (keys.canChange) return null;
  if (!apiKeys?.update) return <Banner icon="question">{m.keys.cannot}</Banner>;
  return <Refused what={m.keys.readOnly} ask="owners" />;
}

function Rows({ accountId, accountName, resources }: ApiKeyListContentProps) {
  const { m, format } = useMessages(keysArea);
  const { keys, creatable, create } = useApiKeyList();
  const scroller = useSettling<HTMLDivElement>();
  const [text, setText] = useState('');
  const words = useSearchWords(text);
  const { rows } = keys;
  const shown = rows.filter(({ name, hint }) => {
    const hay = foldText(`${name} ${hint}`);
    return words.every((word) => hay.includes(word));
  });
  const windowed = rows.length > manyRows;
  const title = accountName === null ? m.keys.title : m.keys.titleOf(accountName);
  useSpokenCount(text, m.keys.count(shown.length, format));
  const draw = useCallback((row: ApiKeyRow, place: RowPlace) => <ApiKeyListRow {...place} row={row} />, []);

  return (
    <>
      <ListHead
        level={3}
        title={m.keys.title}
        count={format.number(rows.length)}
        countHeard={m.keys.count(rows.length, format)}
      >
        {creatable && (
          <Button variant="primary" onClick={create}>
            {m.keys.create}
          </Button>
        )}
      </ListHead>
      {rows.length >= searchable && (
        <div className="rcl-list-tools">
          <SearchField label={m.keys.search} value={text} onValueChange={setText} />
        </div>
      )}
      <div
        ref={scroller}
        className="rcl-list-scroll"
        data-windowed={windowed || undefined}
        {...scrollStop(windowed ? title : null)}
      >
        {shown.length > 0 ? (
          <LongList
            aria-label={title}
            count={shown.length}
            keyAt={(place) => shown[place]?.id ?? ''}
            rowAt={(place) => shown[place]}
            draw={draw}
            windowed={windowed}
            scroller={scroller}
            rowHeight={rowHeight}
          />
        ) : (
          <EmptyPanel title={rows.length === 0 ? m.keys.none : m.keys.noMatch} />
        )}
      </div>
      <ApiKeyReach accountId={accountId} accountName={accountName} resources={resources} />
    </>
  );
}
