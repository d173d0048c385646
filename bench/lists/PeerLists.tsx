import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useMemo, useRef, useState, type ComponentProps } from 'react';
import type { Person } from '../../src/client/backend.js';
import { PeerRow } from './PeerRow.js';

const rowHeight = 52;

function useLocks() {
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set());
  const onLock = useCallback((id: string) => setLocked((before) => new Set([...before, id])), []);
  return { locked, onLock };
}

/** Only the rows in sight, by the windowing library that we use as well, and nothing else. */
export function Windowed({ people }: { people: readonly Person[] }) {
  const { locked, onLock } = useLocks();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    useFlushSync: false,
  });
  return (
    <div ref={scroller} className="peer-window">
      <ul className="peer-list" style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const person = people[index];
          return (
            person && (
              <PlacedRow
                key={person.id}
                person={person}
                locked={locked.has(person.id ?? '')}
                onLock={onLock}
                top={start}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

const PlacedRow = memo(function PlacedRow({ top, ...row }: ComponentProps<typeof PeerRow> & { top: number }) {
  const style = useMemo(() => ({ position: 'absolute', insetInline: 0, top }) as const, [top]);
  return <PeerRow {...row} style={style} />;
});

/** Every row, each drawn again only when it changes. */
export function Plain({ people }: { people: readonly Person[] }) {
  const { locked, onLock } = useLocks();
  return (
    <div className="peer-window">
      <ul className="peer-list">
        {people.map((person) => (
          <PeerRow key={person.id} person={person} locked={locked.has(person.id ?? '')} onLock={onLock} />
        ))}
      </ul>
    </div>
  );
}
