'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../internal/cx.js';
import { Rows } from '../list/Rows.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

export interface AccessListSectionProps extends ComponentPropsWithoutRef<'div'> {
  heading: string;
  /** How many are in it, shown at the end of the heading. */
  count: number;
  /** `AccessList.Row`s, or elements of your own that render an `<li>`. */
  children?: ReactNode;
  /** @internal Stands in for the list, where only some of its rows are in the page. */
  list?: ((labelledBy: string) => ReactNode) | undefined;
}

/** A heading and the rows below it, as a list named by the heading. Renders a `<div>`, which takes ref and `className`. */
export const AccessListSection = /* @__PURE__ */ forwardRef<HTMLDivElement, AccessListSectionProps>(
  function AccessListSection({ heading, count, list, className, children, ...rest }, ref) {
    const { format } = useMessages();
    const id = useId();
    return (
      <div {...rest} ref={ref} className={cx('rcl-section', className)}>
        <h3 className="rcl-section-heading">
          <span id={id}>{heading}</span>
          <span className="rcl-section-count">{format.number(count)}</span>
        </h3>
        {list ? list(id) : <Rows aria-labelledby={id}>{children}</Rows>}
      </div>
    );
  },
);
