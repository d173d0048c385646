import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';

export interface IconButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children' | 'aria-label'> {
  icon: IconName;
  /** Its name for assistive technology and for the pointer: what it does, and to whom. */
  label: string;
}

/** A button with a drawing. Renders a `<button type="button">`, which takes the ref and the `className`. */
export const IconButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, className, ...rest },
  ref,
) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      ref={ref}
      className={cx('rcl-icon-button', className)}
    >
      <Icon name={icon} />
    </button>
  );
});
