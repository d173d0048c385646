import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';

export interface IconButtonProps extends Omit<
  ComponentPropsWithoutRef<'button'>,
  'children' | 'aria-label' | 'title'
> {
  icon: IconName;
  /** Its name for assistive technology and for the pointer: what it does, and to whom. */
  label: string;
  /** Shown under the pointer; null for nothing. @default `label` */
  title?: string | null;
}

/** A button with a drawing. Renders a `<button type="button">`, which takes the ref and the `className`. */
export const IconButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, title = label, className, ...rest },
  ref,
) {
  return (
    <button type="button" {...rest} aria-label={label} ref={ref} className={cx('rcl-icon-button', className)}>
      {/* On the button itself it would be a description, which says the name once more. */}
      <span aria-hidden="true" title={title ?? undefined} className="rcl-icon-button-face">
        <Icon name={icon} />
      </span>
    </button>
  );
});
