import { lazy, Suspense, type CSSProperties, type ReactElement, type Ref, type RefObject } from 'react';
import { Rows } from '../list/Rows.js';

/** What a row carries to stand in its place: to be put on its `<li>`. The ref is the same from render to render. */
export interface RowPlace {
  ref?: Ref<HTMLLIElement>;
  'data-row': string;
  'data-index'?: number;
  'aria-setsize'?: number;
  'aria-posinset'?: number;
  style?: CSSProperties;
}

export interface LongListProps<Row extends object> {
  count: number;
  /** Names the row of a place. Keep it the same function while the rows are: all places are worked out anew with it. */
  keyAt: (place: number) => string;
  rowAt: (place: number) => Row | undefined;
  /**
   * Draws an `<li>`. Keep it the same function as far as can be, and let what it draws compare its props: then no row
   * is drawn again but the one that changes.
   */
  draw: (row: Row, place: RowPlace) => ReactElement;
  /** Whether only the rows in sight are in the page, as is right past `manyRows`. */
  windowed: boolean;
  /** What scrolls, and what places are counted from. Carries `data-windowed` where the list is. */
  scroller: RefObject<HTMLElement | null>;
  /** How many rows all lists in `scroller` have: with it their places change. @default `count` */
  total?: number;
  /** The height of a row that nothing was added to, in CSS px. */
  rowHeight: number;
  /** The row that stays in the page, wherever the list is scrolled to; null for none. */
  kept?: string | null;
  'aria-labelledby'?: string | undefined;
  'aria-label'?: string | undefined;
}

/** Where it cannot be loaded all rows are in the page, which is slow and works. */
const WindowedList = /* @__PURE__ */ lazy(
  () =>
    import('./WindowedList.js').then(
      (module) => ({ default: module.WindowedList }),
      () => ({ default: PlainList }),
    ),
  // Lazy components lose the type of the row, which is the same in all three functions.
) as unknown as <Row extends object>(props: LongListProps<Row>) => ReactElement;

/** How many rows stand there until the code that shows the others is loaded. */
const firstRows = 10;

/**
 * A list of rows, of which only those in sight are in the page when there are many, and which stays a list to
 * assistive technology: each row says its place. The code for that is loaded when it is needed.
 */
export function LongList<Row extends object>(props: LongListProps<Row>) {
  if (!props.windowed) return <PlainList {...props} />;
  return (
    <Suspense fallback={<PlainList {...props} count={Math.min(props.count, firstRows)} />}>
      <WindowedList {...props} />
    </Suspense>
  );
}

function PlainList<Row extends object>({
  count,
  keyAt,
  rowAt,
  draw,
  'aria-labelledby': labelledBy,
  'aria-label': label,
}: LongListProps<Row>) {
  return (
    <Rows aria-labelledby={labelledBy} aria-label={label}>
      {Array.from({ length: count }, (_, place) => {
        const key = keyAt(place);
        const row = rowAt(place);
        return row && <PlainRow key={key} row={row} name={key} draw={draw} />;
      })}
    </Rows>
  );
}

interface PlainRowProps<Row extends object> extends Pick<LongListProps<Row>, 'draw'> {
  row: Row;
  name: string;
}

function PlainRow<Row extends object>({ row, name, draw }: PlainRowProps<Row>) {
  return draw(row, { 'data-row': name });
}
