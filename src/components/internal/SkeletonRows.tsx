import { cx } from './cx.js';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface SkeletonRowsProps {
  count: number;
  /** Heard in their place. */
  label: string;
  /** Each ends in a control. @default false */
  ending?: boolean;
  /** A class of the rows they stand in for, where those have their own. */
  rowClassName?: string | undefined;
}

/** Rows of the real size while the real ones are read: to be put in what is `aria-busy`. */
export function SkeletonRows({ count, label, ending = false, rowClassName }: SkeletonRowsProps) {
  return (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden="true">
        {Array.from({ length: count }, (_, place) => (
          <div key={place} className={cx('rcl-row', rowClassName)}>
            <span className="rcl-bone rcl-avatar" data-kind="person" />
            <div className="rcl-row-who">
              <span className="rcl-bone" data-line="name" />
              <span className="rcl-bone" data-line="detail" />
            </div>
            {ending && <span className="rcl-bone" data-line="role" />}
          </div>
        ))}
      </div>
    </>
  );
}
