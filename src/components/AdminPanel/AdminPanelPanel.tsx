'use client';

import { forwardRef, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { adminArea } from '../../locales/en/adminArea.js';
import { Banner } from '../internal/Banner.js';
import { cx } from '../internal/cx.js';
import { WidgetBoundary } from '../internal/WidgetBoundary.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useAdminPanel } from './AdminPanelContext.js';
import { isOwnSection } from './offeredSections.js';
import { OwnSection } from './OwnSection.js';

export type AdminPanelPanelProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The section that is shown, loaded when it is first opened. One that was opened before stays as it was left, out of
 * sight: what is typed, an open form, a secret that is not yet stored. Renders a `<div>`, which takes the ref and the
 * `className`, and in it one panel for each section that was opened.
 */
export const AdminPanelPanel = /* @__PURE__ */ forwardRef<HTMLDivElement, AdminPanelPanelProps>(
  function AdminPanelPanel({ className, ...rest }, ref) {
    const { m } = useMessages(adminArea);
    const { sections, shownId, hrefOf, tabId, panelId } = useAdminPanel();
    const [opened, setOpened] = useState<readonly string[]>([]);
    if (shownId !== null && !opened.includes(shownId)) setOpened([...opened, shownId]);

    return (
      <div {...rest} ref={ref} className={cx('rcl-admin-panel', className)}>
        {shownId === null && <Banner icon="question">{m.admin.none}</Banner>}
        {sections
          .filter(({ id }) => opened.includes(id))
          .map(({ id, render }) => (
            <div
              key={id}
              id={panelId(id)}
              hidden={id !== shownId}
              {...(hrefOf ? {} : { role: 'tabpanel', 'aria-labelledby': tabId(id), tabIndex: 0 })}
            >
              <WidgetBoundary name={`AdminPanel ${id}`}>
                {render ? <HostSection render={render} /> : isOwnSection(id) && <OwnSection id={id} />}
              </WidgetBoundary>
            </div>
          ))}
      </div>
    );
  },
);

/** A component of its own, so that what breaks in it is its own. */
function HostSection({ render }: { render: () => ReactNode }) {
  return render();
}
