import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from './cx.js';
import { ownText } from './ownText.js';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /**
   * `primary` is the one action a view is about, `danger` takes something away, `link` stands inside a sentence,
   * `quiet` among others like it, as in a bar.
   * Reflected as `data-variant`.
   *
   * @default 'plain'
   */
  variant?: 'plain' | 'primary' | 'danger' | 'link' | 'quiet';
}

/** A button with words. Renders a `<button type="button">`, which takes the ref and the `className`. */
export const Button = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'plain', className, children, ...rest },
  ref,
) {
  return (
    <button type="button" data-variant={variant} {...rest} ref={ref} className={cx('rcl-button', className)}>
      {ownText(children)}
    </button>
  );
});
