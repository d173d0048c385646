import type { ComponentPropsWithoutRef } from 'react';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';
import { initialsOf } from './initialsOf.js';
import { tintOf } from './tintOf.js';

/** What an avatar stands for; its shape says which. */
type AvatarKind =
  'person' | 'group' | 'service-account' | 'everyone' | 'key' | 'invitation' | 'sound' | 'unknown';

export interface AvatarProps extends Omit<ComponentPropsWithoutRef<'span'>, 'id' | 'children'> {
  kind: AvatarKind;
  /** Decides the tint: the same id always has the same one. */
  id?: string | undefined;
  /** Gives the initials of people and groups; without one an icon stands in. */
  name?: string | null | undefined;
  /** `s` is 20 px, for chips; `m` 32 px, for rows. Reflected as `data-size`. @default 'm' */
  size?: 's' | 'm' | undefined;
}

const icons: Record<AvatarKind, IconName> = {
  person: 'person',
  group: 'people',
  'service-account': 'machine',
  key: 'key',
  invitation: 'mail',
  sound: 'wave',
  everyone: 'globe',
  unknown: 'question',
};

/**
 * A picture made of letters or an icon: circles are people, rounded squares groups and machines. Hidden from
 * assistive technology, since the name stands beside it. Renders a `<span>` with `data-kind` and `data-tint`.
 */
export function Avatar({ kind, id = '', name, size = 'm', className, ...rest }: AvatarProps) {
  const initials = (kind === 'person' || kind === 'group') && name ? initialsOf(name) : '';
  return (
    <span
      aria-hidden="true"
      data-kind={kind}
      data-size={size}
      data-tint={initials ? tintOf(id) : undefined}
      {...rest}
      className={cx('rcl-avatar', className)}
    >
      {initials || <Icon name={icons[kind]} />}
    </span>
  );
}
