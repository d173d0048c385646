'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useRoot } from '../RolecallProvider/useRoot.js';

/** The outermost element of a chart, whether there is one to show or not. */
export const UsageChartFrame = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function UsageChartFrame({ className, children, ...rest }, ref) {
    const { root, place } = useRoot(ref);
    return (
      <div {...root} {...rest} className={cx(root.className, 'rcl-usage', className)}>
        <RootContext.Provider value={place}>{children}</RootContext.Provider>
      </div>
    );
  },
);
