import { cx } from './cx.js';
import { VisuallyHidden } from './VisuallyHidden.js';

/** What stands in a row beside picture and name. */
type RowCell = 'tick' | 'meta' | 'control' | 'action';

export interface SkeletonRowsProps {
  count: number;
  /** Heard in their place. */
  label: string;
  /** What the rows they stand in for have, so that nothing moves when those come. @default picture and name alone */
  cells?: readonly RowCell[];
  /** How many lines stand below the name. @default 1 */
  details?: number;
  /** What the picture is of. @default 'person' */
  kind?: 'person' | 'group';
  /** A class of the rows they stand in for, where those have their own. */
  rowClassName?: string | undefined;
}

/** Rows of the real shape and size while the real ones are read: to be put in what is `aria-busy`. */
export function SkeletonRows({
  count,
  label,
  cells = [],
  details = 1,
  kind = 'person',
  rowClassName,
}: SkeletonRowsProps) {
  const ends = (['meta', 'control', 'action'] as const).filter((cell) => cells.includes(cell));
  return (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden="true" className="rcl-rows">
        {Array.from({ length: count }, (_, place) => (
          <div key={place} className={cx('rcl-row', rowClassName)}>
            {cells.includes('tick') && (
              <span className="rcl-check">
                <span className="rcl-bone" data-line="tick" />
              </span>
            )}
            <span className="rcl-bone rcl-avatar" data-kind={kind} />
            <div className="rcl-row-who">
              <span className="rcl-row-name">
                <span className="rcl-bone" data-line="name" />
              </span>
              {Array.from({ length: details }, (_each, line) => (
                <span key={line} className="rcl-bone" data-line="detail" />
              ))}
            </div>
            {ends.map((cell) => (
              <div key={cell} className={`rcl-row-${cell}`}>
                <span className="rcl-bone" data-line={cell} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
