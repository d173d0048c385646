'use client';

import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from 'react';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { cx } from '../internal/cx.js';
import { IconButton } from '../internal/IconButton.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

export type UsageControlsMoreProps = ComponentPropsWithoutRef<'div'> & {
  /** Whether its controls are shown at first, such as when one of them holds an unusual choice. @default false */
  defaultOpen?: boolean | undefined;
};

/**
 * Keeps controls that are seldom used behind a `⋯` button, in a row of their own. Renders a `<div>`, which takes the ref and
 * the `className`.
 */
export const UsageControlsMore = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsMoreProps>(
  function UsageControlsMore({ defaultOpen = false, className, children, ...rest }, ref) {
    const { usageControls: words } = useMessages(usageControlsArea).m;
    const id = useId();
    const [open, setOpen] = useState(defaultOpen);
    return (
      <>
        <IconButton
          icon="more"
          label={words.more}
          className="rcl-usage-more-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
        <div {...rest} id={id} ref={ref} hidden={!open} className={cx('rcl-usage-more-fields', className)}>
          {open && children}
        </div>
      </>
    );
  },
);
