'use client';

import {
  forwardRef,
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { adminArea } from '../../locales/en/adminArea.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { VisuallyHidden } from '../internal/VisuallyHidden.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useAdminPanel, type OfferedSection } from './AdminPanelContext.js';

export interface AdminPanelTabsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What a screen reader calls them. @default "Administration", in the person's language */
  'aria-label'?: string | undefined;
}

/**
 * The names of the sections, of which one is shown: tabs, or links where `AdminPanel.Root` has `hrefOf`. What does not
 * fit is scrolled to. Renders a `<div>`, which takes the ref and the `className`; nothing where no section is offered.
 */
export const AdminPanelTabs = /* @__PURE__ */ forwardRef<HTMLDivElement, AdminPanelTabsProps>(
  function AdminPanelTabs({ className, onKeyDown, onBlur, ...rest }, ref) {
    const { m } = useMessages(adminArea);
    const { sections, shownId, choose, hrefOf, tabId, panelId } = useAdminPanel();
    const own = useRef<HTMLDivElement>(null);
    const merged = useMergedRef(ref, own);
    // Where the arrow keys have led; back at the tab that is shown as soon as focus leaves.
    const [focusedId, setFocusedId] = useState<string | null>(null);
    const count = sections.length;
    const reachableId = sections.some(({ id }) => id === focusedId) ? focusedId : shownId;

    useEffect(() => {
      const bar = own.current;
      if (!bar) return;
      // Of what scrolls only the bar: the page stays where it is. Told at first, too, and whenever there is less room or
      // a tab becomes longer, as one does that gets a lock.
      const observer = new ResizeObserver(() => {
        const room = bar.getBoundingClientRect();
        const tab = bar.querySelector('[aria-selected=true], [aria-current]')?.getBoundingClientRect();
        if (!tab) return;
        bar.scrollLeft += Math.min(0, tab.left - room.left) + Math.max(0, tab.right - room.right);
      });
      for (const element of [bar, ...bar.children]) observer.observe(element);
      return () => observer.disconnect();
    }, [shownId, count]);

    if (count === 0) return null;

    if (hrefOf) {
      return (
        <div
          role="navigation"
          aria-label={m.admin.title}
          {...scrollStop(null)}
          {...rest}
          {...{ onKeyDown, onBlur }}
          ref={merged}
          className={cx('rcl-admin-tabs', className)}
        >
          {sections.map((section) => (
            <a
              key={section.id}
              href={hrefOf(section.id)}
              aria-current={section.id === shownId ? 'page' : undefined}
              className="rcl-admin-tab"
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                choose(section.id);
              }}
            >
              <Name section={section} />
            </a>
          ))}
        </div>
      );
    }

    function move(event: KeyboardEvent<HTMLDivElement>): void {
      const place = sections.findIndex(({ id }) => id === reachableId);
      const next = { ...stepOf(event.currentTarget), Home: -place, End: count - 1 - place }[event.key];
      if (next === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const to = sections[(place + next + count) % count];
      if (!to) return;
      event.preventDefault();
      setFocusedId(to.id);
      event.currentTarget.querySelector<HTMLElement>(`#${CSS.escape(tabId(to.id))}`)?.focus();
    }

    return (
      <div
        role="tablist"
        aria-label={m.admin.title}
        {...rest}
        tabIndex={-1}
        ref={merged}
        className={cx('rcl-admin-tabs', className)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (!event.defaultPrevented) move(event);
        }}
        onBlur={(event) => {
          onBlur?.(event);
          if (!event.currentTarget.contains(event.relatedTarget)) setFocusedId(null);
        }}
      >
        {sections.map((section) => (
          <button
            key={section.id}
            type="button"
            role="tab"
            id={tabId(section.id)}
            aria-selected={section.id === shownId}
            aria-controls={section.id === shownId ? panelId(section.id) : undefined}
            tabIndex={section.id === reachableId ? 0 : -1}
            className="rcl-admin-tab"
            onClick={() => {
              setFocusedId(null);
              choose(section.id);
            }}
          >
            <Name section={section} />
          </button>
        ))}
      </div>
    );
  },
);

function Name({ section: { label, isKept } }: { section: OfferedSection }) {
  const { m } = useMessages(adminArea);
  return (
    <>
      <span>{label}</span>
      {isKept && (
        <>
          <Icon name="lock" />
          <VisuallyHidden>{` (${m.admin.kept})`}</VisuallyHidden>
        </>
      )}
    </>
  );
}

/** Which arrow key goes on and which goes back, as the tabs are seen. */
function stepOf(element: Element): Record<string, number | undefined> {
  const isMirrored = getComputedStyle(element).direction === 'rtl';
  return isMirrored ? { ArrowLeft: 1, ArrowRight: -1 } : { ArrowRight: 1, ArrowLeft: -1 };
}

/** Not one that opens a link in a new tab or window, or saves it. */
function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
