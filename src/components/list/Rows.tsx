'use client';

import { forwardRef, useRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useColumns } from './useColumns.js';

/**
 * The rows of a list, whose columns they share. Renders a `<ul>` that stays a list to assistive technology, which takes
 * the ref, the `className` and everything else.
 */
export const Rows = /* @__PURE__ */ forwardRef<HTMLUListElement, ComponentPropsWithoutRef<'ul'>>(
  function Rows({ className, children, ...rest }, ref) {
    const own = useRef<HTMLUListElement>(null);
    const merged = useMergedRef(ref, own);
    useColumns(own);
    return (
      // eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes a list without markers for none
      <ul role="list" {...rest} ref={merged} className={cx('rcl-rows', className)}>
        {children}
      </ul>
    );
  },
);
