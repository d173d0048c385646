'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useRootProps } from '../RolecallProvider/useRootProps.js';

/** The outermost element of a chart, whether there is one to show or not. */
export const UsageChartFrame = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function UsageChartFrame({ className, children, ...rest }, ref) {
    const root = useRootProps();
    return (
      <div {...root} {...rest} ref={ref} className={cx(root.className, 'rcl-usage', className)}>
        <RootContext.Provider value>{children}</RootContext.Provider>
      </div>
    );
  },
);
