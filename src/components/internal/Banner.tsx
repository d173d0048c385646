'use client';

import { forwardRef, useRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';
import { ownText } from './ownText.js';
import { useSpoken } from './useSpoken.js';

export interface BannerProps extends ComponentPropsWithoutRef<'div'> {
  /** Reflected as `data-tone`. @default 'info' */
  tone?: 'info' | 'warn' | 'bad';
  /** Stands before the words, so that the tone is not told by colour alone. */
  icon?: IconName;
  /** What a person can do about it: buttons, shown at the end. */
  actions?: ReactNode;
  /** It tells of something that came to be while the page was open: it is spoken once, when it appears. @default false */
  spoken?: boolean | undefined;
}

/**
 * A soft strip of words above what it is about. Renders a `<div>`, which takes the ref and the `className`; give it
 * `tabIndex={-1}` where focus is to move to it.
 */
export const Banner = /* @__PURE__ */ forwardRef<HTMLDivElement, BannerProps>(function Banner(
  { tone = 'info', icon, actions, spoken = false, className, children, ...rest },
  ref,
) {
  const text = useRef<HTMLDivElement>(null);
  useSpoken(text, spoken);
  return (
    <div data-tone={tone} {...rest} ref={ref} className={cx('rcl-banner', className)}>
      {icon && <Icon name={icon} />}
      <div ref={text} className="rcl-banner-text">
        {ownText(children)}
      </div>
      {actions && <div className="rcl-banner-actions">{actions}</div>}
    </div>
  );
});
