import type { ComponentPropsWithoutRef } from 'react';
import { cx } from './cx.js';

export type SpinnerProps = ComponentPropsWithoutRef<'span'>;

/** A ring of 12 px that says something is under way, to the eye alone: say it in words too. Renders a `<span>`. */
export function Spinner({ className, ...rest }: SpinnerProps) {
  return <span aria-hidden="true" {...rest} className={cx('rcl-spinner', className)} />;
}
