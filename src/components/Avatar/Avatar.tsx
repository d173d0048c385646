'use client';

import { forwardRef } from 'react';
import { Avatar as Picture, type AvatarProps } from '../internal/Avatar.js';
import { cx } from '../internal/cx.js';
import { useRoot } from '../RolecallProvider/useRoot.js';

/**
 * A person, group or service account as every list here draws them, for a host's own lists: the same id has the same tint
 * everywhere. Hidden from assistive technology, so that the name is to stand beside it. Renders a `<span>`, which takes
 * the ref and the `className`.
 */
export const Avatar = /* @__PURE__ */ forwardRef<HTMLSpanElement, AvatarProps>(function Avatar(
  { kind, id, name, size, className, ...rest },
  ref,
) {
  const { root } = useRoot(ref);
  return (
    <span {...root} {...rest} className={cx(root.className, className)}>
      <Picture kind={kind} id={id} name={name} size={size} />
    </span>
  );
});
