'use client';

import { useCallback, useEffect, useMemo, useState, type ComponentType, type RefObject } from 'react';
import { foldText } from '../../access/foldText.js';
import type { AccessRow, ResourceRef, UseShareResult } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { principalName } from '../internal/principalName.js';
import { accessStateOf } from '../internal/accessStateOf.js';
import { LongList, type LongListProps, type RowPlace } from '../internal/LongList.js';
import { manyRows } from '../internal/manyRows.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useSettling } from '../internal/useSettling.js';
import { SearchField } from '../list/SearchField.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { AccessListRow } from './AccessListRow.js';
import { AccessListSection } from './AccessListSection.js';
import {
  AccessListAlone,
  AccessListDenied,
  AccessListFailed,
  AccessListSkeleton,
} from './AccessListStates.js';

/** Past these a person searches rather than reads: a filter and headings with counts. */
const fewRows = 10;
/** The height of a row that nothing was added to, in CSS px. */
const rowHeight = 52;

export interface AccessListContentProps {
  resource: ResourceRef;
  share: UseShareResult;
  /** Stands below the rows and scrolls with them; is told by what they are filtered. */
  More?: ComponentType<{ scroller: RefObject<HTMLElement | null>; text: string }> | undefined;
}

/** What the finished list shows, in whichever state its data are. */
export function AccessListContent({ resource, share, More }: AccessListContentProps) {
  const { state } = accessStateOf(share);
  switch (state) {
    case 'loading':
      return <AccessListSkeleton />;
    case 'failed':
      return <AccessListFailed resource={resource} share={share} />;
    case 'denied':
      return <AccessListDenied resource={resource} />;
    case 'ready':
      return <Rows resource={resource} share={share} More={More} />;
  }
}

function Rows({ resource, share: { rows, everyone, canShare, access }, More }: AccessListContentProps) {
  const { m, format } = useMessages(sharingArea);
  const { polite } = useAnnounce();
  const scroller = useSettling<HTMLDivElement>();
  const [text, setText] = useState('');
  // Once the list has been long it stays so: rows that changed their section would lose focus.
  const [long, setLong] = useState(rows.length > fewRows);
  if (!long && rows.length > fewRows) setLong(true);

  const shown = useMemo(() => {
    const sought = foldText(text.trim());
    if (sought === '') return rows;
    return rows.filter(({ principal }) =>
      [principalName(m, principal), principal.kind === 'person' ? principal.email : principal.id].some(
        (word) => foldText(word ?? '').includes(sought),
      ),
    );
  }, [rows, text, m]);

  useEffect(() => {
    if (text.trim() === '') return;
    // Spoken once the person pauses, not at each letter.
    const timer = setTimeout(() => polite(m.sharing.filterCount(shown.length, format)), 600);
    return () => clearTimeout(timer);
  }, [text, shown.length, polite, m, format]);

  const section = (heading: string, some: readonly AccessRow[]) => (
    <AccessListSection
      key={heading}
      heading={heading}
      count={some.length}
      list={(labelledBy) => (
        <SectionRows
          rows={some}
          labelledBy={labelledBy}
          windowed={rows.length > manyRows}
          total={shown.length}
          scroller={scroller}
        />
      )}
    />
  );

  const only = rows.length === 1 ? rows[0] : undefined;
  const alone = everyone.role === null && (rows.length === 0 || only?.you === true);
  return (
    <>
      {long && (
        <div className="rcl-filter">
          <SearchField quiet label={m.sharing.filter} value={text} onValueChange={setText} />
        </div>
      )}
      <div
        ref={scroller}
        className="rcl-list-scroll"
        data-windowed={rows.length > manyRows || undefined}
        {...scrollStop(canShare ? null : m.sharing.peopleWithAccess)}
      >
        {long
          ? groups.map((group) => {
              const some = shown.filter(({ principal }) => groupOf[principal.kind] === group);
              return some.length > 0 && section(m.common.sections[group], some);
            })
          : rows.length > 0 && section(m.sharing.peopleWithAccess, rows)}
        {long && shown.length === 0 && <p className="rcl-alone">{m.sharing.filterNone(text.trim())}</p>}
        {alone && <AccessListAlone resource={resource} canShare={canShare} someone={rows.length === 1} />}
        {access.data !== undefined && access.data.unresolved.length > 0 && (
          <p className="rcl-hint">{m.sharing.unresolved}</p>
        )}
        {More && <More scroller={scroller} text={text} />}
      </div>
    </>
  );
}

interface SectionRowsProps extends Pick<LongListProps<AccessRow>, 'windowed' | 'total' | 'scroller'> {
  rows: readonly AccessRow[];
  labelledBy: string;
}

function SectionRows({ rows, labelledBy, ...rest }: SectionRowsProps) {
  const keyAt = useCallback((place: number) => rows[place]?.key ?? '', [rows]);
  return (
    <LongList
      {...rest}
      aria-labelledby={labelledBy}
      count={rows.length}
      keyAt={keyAt}
      rowAt={(place) => rows[place]}
      draw={drawRow}
      rowHeight={rowHeight}
    />
  );
}

const drawRow = (row: AccessRow, place: RowPlace) => <AccessListRow {...place} row={row} />;

const groups = ['people', 'groups', 'service-accounts', 'unknown'] as const;
const groupOf = {
  person: 'people',
  group: 'groups',
  'service-account': 'service-accounts',
  unknown: 'unknown',
} as const satisfies Record<AccessRow['principal']['kind'], (typeof groups)[number]>;
