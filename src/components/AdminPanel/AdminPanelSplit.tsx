'use client';

import {
  forwardRef,
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
  type RefObject,
} from 'react';
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js';
import { adminArea } from '../../locales/en/adminArea.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';

/** Where two columns no longer fit, in CSS px. */
const narrowBelow = 800;
/** What marks the chosen one in a list. */
const chosenOne = '[data-open], [aria-current]:not([aria-current="false"])';

export interface AdminPanelSplitProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What is chosen from. */
  list: ReactNode;
  /** What the list is of, such as "Groups": where the way back leads. */
  listName: string;
  /** The name of what is chosen, which stands over it; null while nothing is. */
  chosen: string | null;
  /** Called when a person goes back to the list: nothing is chosen any more. */
  onBack: () => void;
  /** What is chosen, or what stands in its place while nothing is. */
  children?: ReactNode;
}

/**
 * A list and what is chosen in it, beside each other; where there is no room for both, what is chosen in place of the
 * list, with a way back. Focus then goes to the name of what was chosen, and back to its place in the list. Renders a
 * `<div>`, which takes the ref and the `className`, and in it one `<div>` for each.
 */
export const AdminPanelSplit = /* @__PURE__ */ forwardRef<HTMLDivElement, AdminPanelSplitProps>(
  function AdminPanelSplit({ list, listName, chosen, onBack, className, children, ...rest }, ref) {
    const { m } = useMessages(adminArea);
    const own = useRef<HTMLDivElement>(null);
    const { root } = useRoot(useMergedRef(ref, own));
    const listRef = useRef<HTMLDivElement>(null);
    const headingRef = useRef<HTMLHeadingElement>(null);
    const isNarrow = useIsNarrow(own);
    const isChosen = chosen !== null;
    const isListShown = !(isNarrow && isChosen);

    const wasListShown = useRef<boolean | null>(null);
    const wasNarrow = useRef(isNarrow);
    const place = useRef<HTMLElement | null>(null);
    useEffect(() => {
      const isMoved = wasListShown.current === !isListShown && wasNarrow.current === isNarrow;
      wasListShown.current = isListShown;
      wasNarrow.current = isNarrow;
      if (isChosen) place.current = listRef.current?.querySelector<HTMLElement>(chosenOne) ?? place.current;
      // Only for what a person did: not for a window that becomes narrow, nor for a page that begins here.
      if (!isMoved) return;
      if (isChosen) headingRef.current?.focus();
      else if (place.current?.isConnected) place.current.focus();
      else listRef.current?.focus();
    }, [isListShown, isNarrow, isChosen]);

    return (
      <div
        {...root}
        {...rest}
        className={cx(root.className, 'rcl-admin-split', className)}
        data-narrow={isNarrow || undefined}
      >
        <div ref={listRef} tabIndex={-1} hidden={!isListShown} className="rcl-admin-list">
          {list}
        </div>
        {isChosen ? (
          <section className="rcl-admin-chosen">
            {isNarrow && (
              <button
                type="button"
                className="rcl-admin-back"
                aria-label={m.admin.back(listName)}
                onClick={() => {
                  place.current = listRef.current?.querySelector<HTMLElement>(chosenOne) ?? null;
                  onBack();
                }}
              >
                <Icon name="chevron" />
                <span>{listName}</span>
              </button>
            )}
            <h2 ref={headingRef} tabIndex={-1} className="rcl-list-title">
              <bdi>{chosen}</bdi>
            </h2>
            {children}
          </section>
        ) : (
          children
        )}
      </div>
    );
  },
);

/** Whether an element has no room for two columns; false until it is measured. */
function useIsNarrow(element: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useIsomorphicLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    // What is out of sight has no width, and keeps what it was.
    const measure = () => {
      if (measured.clientWidth > 0) setIsNarrow(measured.clientWidth < narrowBelow);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return isNarrow;
}
