import type { ComponentPropsWithoutRef } from 'react';
import { cx } from './cx.js';

/** Our own drawings, on a ground of 16 by 16, in strokes of the text's colour. */
const shapes = {
  alert: 'M8 2.5 14.3 13.2H1.7zM8 6.6v3M8 11.5v.1',
  check: 'M3 8.6 6.4 12 13 4.6',
  chevron: 'M4.5 6.3 8 9.8l3.5-3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  cloud: 'M4.6 12.5a2.9 2.9 0 0 1-.2-5.8A3.9 3.9 0 0 1 12 7.8a2.4 2.4 0 0 1-.3 4.7zM2.5 2.5l11 11',
  file: 'M4 1.8h5.2L12.4 5v9.2H4zM9 1.8v3.4h3.4',
  globe: 'M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8M2 8h12M8 2c2.2 2.4 2.2 9.6 0 12M8 2c-2.2 2.4-2.2 9.6 0 12',
  key: 'M2.5 10.5a3 3 0 1 0 6 0 3 3 0 1 0-6 0M7.8 8.2 13 3M11 5l2 2',
  link: 'M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2.3-2.3a2.5 2.5 0 0 0-3.6-3.6L8 4.4M9.5 6.5a2.5 2.5 0 0 0-3.6 0L3.6 8.8a2.5 2.5 0 0 0 3.6 3.6l.8-.8',
  lock: 'M4 7.2h8v6H4zM5.8 7V5a2.2 2.2 0 0 1 4.4 0v2',
  machine: 'M2.5 4.5h11v7h-11zM5 4.5v-2M8 4.5v-2M11 4.5v-2M5 13.5v-2M8 13.5v-2M11 13.5v-2',
  mail: 'M2 3.8h12v8.6H2zM2.4 4.2 8 8.8l5.6-4.6',
  more: 'M3.2 8h.01M8 8h.01M12.8 8h.01',
  people:
    'M3.6 5.4a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0M1.6 13c.2-2.6 1.7-4 4.2-4s4 1.4 4.2 4M10.4 3.4a2.2 2.2 0 0 1 0 4M11.8 9.3c1.6.5 2.4 1.7 2.6 3.7',
  person: 'M5.6 5.2a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0M3.2 13.4c.3-2.8 1.9-4.3 4.8-4.3s4.5 1.5 4.8 4.3',
  play: 'M5 3.2 12.6 8 5 12.8z',
  question:
    'M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8M6.3 6.4c.1-1 .8-1.6 1.8-1.6s1.7.6 1.7 1.5c0 1.3-1.7 1.3-1.7 2.6M8.1 11v.1',
  search: 'M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0M10.5 10.5 14 14',
  stop: 'M4.5 4.5h7v7h-7z',
  wave: 'M2.5 6.5v3M5.2 4v8M8 5.5v5M10.8 2.5v11M13.5 6.5v3',
} as const;

export type IconName = keyof typeof shapes;

export interface IconProps extends Omit<ComponentPropsWithoutRef<'svg'>, 'children'> {
  name: IconName;
}

/** Draws one of the built-in icons, hidden from assistive technology. Renders an `<svg>` 16 px square. */
export function Icon({ name, className, ...rest }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 16 16"
      {...rest}
      className={cx('rcl-icon', className)}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
