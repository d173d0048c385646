'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { UsageSelection, UseUsageSelectionResult } from '../../hooks/usage/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { cx } from '../internal/cx.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { createDayFormat } from './createDayFormat.js';
import { rangeName } from './rangeName.js';
import { UsageControlsContext } from './UsageControlsContext.js';

export interface UsageControlsRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange'> {
  /** What `useUsageSelection()` gives. */
  usage: UseUsageSelectionResult;
}

/**
 * Holds the controls of one selection, and speaks of what a choice brings along. Renders a `<div>`, which takes the ref
 * and the `className`.
 */
export const UsageControlsRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsRootProps>(
  function UsageControlsRoot({ usage, className, children, ...rest }, ref) {
    const { m, format } = useMessages(usageControlsArea);
    const { root, place } = useRoot(ref);
    const { polite } = useAnnounce();
    const words = m.usageControls;

    const choose = (change: Partial<UsageSelection>) => {
      const next = usage.change(change);
      // A select says itself what it holds.
      if (change.range === undefined) return;
      const days = usage.daysOf(next.range);
      const written = days ? createDayFormat(format.locale).range(days) : '';
      const moved = next.interval !== usage.selection.interval;
      polite(
        [
          `${words.chosen(rangeName(words, next.range), written)}.`,
          ...(moved ? [words.intervalChanged(words.intervals[next.interval])] : []),
        ].join(' '),
      );
    };

    return (
      <div
        role="group"
        aria-label={words.title}
        {...root}
        {...rest}
        className={cx(root.className, 'rcl-usage-controls', className)}
      >
        <RootContext.Provider value={place}>
          <UsageControlsContext.Provider value={{ usage, choose }}>{children}</UsageControlsContext.Provider>
        </RootContext.Provider>
      </div>
    );
  },
);
