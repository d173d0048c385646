'use client';

import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { foldText } from '../../access/foldText.js';
import type { GroupMemberRow } from '../../hooks/index.js';
import { groupsArea } from '../../locales/en/groupsArea.js';
import { Banner } from '../internal/Banner.js';
import { LongList, type RowPlace } from '../internal/LongList.js';
import { manyRows } from '../internal/manyRows.js';
import { principalName } from '../internal/principalName.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { scrollStop } from '../internal/scrollStop.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { useSettling } from '../internal/useSettling.js';
import { isolateText } from '../RecipientField/isolateText.js';
import { EmptyPanel } from '../list/EmptyPanel.js';
import { ListHead } from '../list/ListHead.js';
import { SearchField } from '../list/SearchField.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useGroupMemberListData } from './GroupMemberListContext.js';
import { GroupMemberListRow } from './GroupMemberListRow.js';
import { groupStateOf } from './groupStateOf.js';

/** Past these a person searches rather than reads. */
const fewRows = 10;
/** The height of a row that nothing was added to, in CSS px. */
const rowHeight = 52;
/** How long typing has to rest before the number of matches is spoken, in ms. */
const speakCountMs = 600;

/** What the finished list shows below its field, in whichever state its data are. */
export function GroupMemberListContent() {
  const { m } = useMessages(groupsArea);
  const { members } = useGroupMemberListData();
  switch (groupStateOf(members).state) {
    case 'loading':
      return <Skeleton />;
    case 'denied':
      return <Refused what={m.groups.groupsDenied} />;
    case 'gone':
      return <Banner icon="alert">{m.groups.gone}</Banner>;
    case 'failed':
      return <Failed />;
    case 'ready':
      return <Rows />;
  }
}

/** Rows of the real shape and size while the real ones are read. */
function Skeleton() {
  const { m } = useMessages(groupsArea);
  const { group } = useGroupMemberListData();
  return (
    <div className="rcl-section" aria-busy="true">
      <ListHead level={3} title={m.groups.members(isolateText(group.name ?? m.common.unnamedGroup))} />
      <SkeletonRows count={4} label={m.groups.loading} cells={['action']} />
    </div>
  );
}

/** Who is in the group could not be read, which is never shown as nobody being in it. */
function Failed() {
  const { m } = useMessages(groupsArea);
  const { groups, people, viewer } = useGroupMemberListData().members;
  return <ReadFailed reads={[groups, people, viewer]} failed={m.groups.readFailed} />;
}

function Rows() {
  const { m, format } = useMessages(groupsArea);
  const { polite } = useAnnounce();
  const headingId = useId();
  const scroller = useSettling<HTMLDivElement>();
  const {
    group: asked,
    members: { group, rows, count, people, fixed },
  } = useGroupMemberListData();
  const [text, setText] = useState('');
  const sought = foldText(text.trim());
  const shown = useMemo(
    () =>
      sought === ''
        ? rows
        : rows.filter(({ principal }) =>
            [principalName(m, principal), principal.kind === 'person' ? principal.email : principal.id].some(
              (word) => foldText(word ?? '').includes(sought),
            ),
          ),
    [rows, sought, m],
  );
  const keyAt = useCallback((place: number) => shown[place]?.key ?? '', [shown]);

  useEffect(() => {
    if (sought === '') return;
    const timer = setTimeout(() => polite(m.groups.filterCount(shown.length, format)), speakCountMs);
    return () => clearTimeout(timer);
  }, [sought, shown.length, polite, m, format]);

  if (count === null) return <Refused what={m.common.membersHidden} />;
  const windowed = rows.length > manyRows;
  const heading = m.groups.members(isolateText(group?.name ?? asked.name ?? m.common.unnamedGroup));
  return (
    <div className="rcl-section">
      <ListHead
        level={3}
        id={headingId}
        title={heading}
        count={format.number(count)}
        countHeard={m.common.people(count, format)}
      >
        {(rows.length > fewRows || text !== '') && (
          <SearchField quiet label={m.groups.filter} value={text} onValueChange={setText} />
        )}
      </ListHead>
      {people.isError && <p className="rcl-hint">{m.groups.namesFailed}</p>}
      {rows.length === 0 && (
        <EmptyPanel title={m.groups.empty}>{fixed === null ? m.groups.emptyNext : undefined}</EmptyPanel>
      )}
      {rows.length > 0 && shown.length === 0 && (
        <p className="rcl-alone">{m.groups.filterNone(text.trim())}</p>
      )}
      <div
        ref={scroller}
        className="rcl-list-scroll"
        data-windowed={windowed || undefined}
        {...scrollStop(windowed && fixed !== null ? heading : null)}
      >
        {shown.length > 0 && (
          <LongList
            aria-labelledby={headingId}
            count={shown.length}
            keyAt={keyAt}
            rowAt={(place) => shown[place]}
            draw={drawRow}
            windowed={windowed}
            scroller={scroller}
            rowHeight={rowHeight}
          />
        )}
      </div>
    </div>
  );
}

const drawRow = (row: GroupMemberRow, place: RowPlace) => <GroupMemberListRow {...place} row={row} />;
