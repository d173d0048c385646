'use client';

import { forwardRef, useState, type ComponentPropsWithoutRef, type ReactElement } from 'react';
import { cx } from '../internal/cx.js';

export interface DisclosureProps extends Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'open'> {
  title: string;
  /** Made only while it is open. */
  make: () => ReactElement;
}

/** What is shown on request. Renders a `<details>`, which takes the ref and the `className`. */
export const Disclosure = /* @__PURE__ */ forwardRef<HTMLDetailsElement, DisclosureProps>(function Disclosure(
  { title, make, className, onToggle, ...rest },
  ref,
) {
  const [open, setOpen] = useState(false);
  return (
    <details
      {...rest}
      ref={ref}
      className={cx('rcl-usage-more', className)}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        onToggle?.(event);
      }}
    >
      <summary>{title}</summary>
      {open && make()}
    </details>
  );
});
