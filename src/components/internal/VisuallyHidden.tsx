import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from './cx.js';

export type VisuallyHiddenProps = ComponentPropsWithoutRef<'span'>;

/** Words for assistive technology alone. Renders a `<span>`, which takes the ref and the `className`. */
export const VisuallyHidden = /* @__PURE__ */ forwardRef<HTMLSpanElement, VisuallyHiddenProps>(
  function VisuallyHidden({ className, ...rest }, ref) {
    return <span {...rest} ref={ref} className={cx('rcl-hidden', className)} />;
  },
);
