import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef } from 'react';
import type { ComponentProps } from 'react';
import { RadixSelectRow } from './RadixSelectRow.js';
import { useRoles } from './useRoles.js';
import type { Someone } from './people.js';

/** Only the rows in sight, by the windowing library that we use as well. */
export function WindowedRadixSelects({ people }: { people: readonly Someone[] }) {
  const { roleOf, change } = useRoles(people);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    overscan: 6,
  });
  return (
    <div ref={scroller} className="peer-window">
      <ul className="peer-list" style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const person = people[index];
          return (
            person && (
              <PlacedRow key={person.id} person={person} role={roleOf(person)} onRole={change} top={start} />
            )
          );
        })}
      </ul>
    </div>
  );
}

const PlacedRow = memo(function PlacedRow({
  top,
  ...row
}: ComponentProps<typeof RadixSelectRow> & { top: number }) {
  const style = useMemo(() => ({ position: 'absolute', insetInline: 0, top }) as const, [top]);
  return <RadixSelectRow {...row} style={style} />;
});
