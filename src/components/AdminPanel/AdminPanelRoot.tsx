'use client';

import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from 'react';
import { useBackend, useViewer } from '../../hooks/index.js';
import { adminArea } from '../../locales/en/adminArea.js';
import { cx } from '../internal/cx.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { AdminPanelContext } from './AdminPanelContext.js';
import type { AdminSection, AdminSectionId } from './AdminSection.js';
import { isKeptFrom, isOwnSection, offeredSections } from './offeredSections.js';

export interface AdminPanelRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'defaultValue'> {
  /** Which sections, in which order, under which names. @default all of Rolecall's */
  sections?: readonly (AdminSectionId | AdminSection)[] | undefined;
  /** The id of the section that is shown; for one that is not offered, the first is. */
  value?: string | undefined;
  /** The one that is shown at first. @default the first that is offered */
  defaultValue?: string | undefined;
  /** Called when a person chooses a section. */
  onValueChange?: ((id: string) => void) | undefined;
  /**
   * The address of a section, where each has one: instead of tabs there are then links, which can be opened in a new
   * tab, and a plain click on one, also on that of the section that is shown, calls `onValueChange`.
   */
  hrefOf?: ((id: string) => string) | undefined;
}

/**
 * Knows which sections the backend can do, which of them the viewer may see, and which one is shown. Renders a `<div>`,
 * which takes the ref and the `className`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
export const AdminPanelRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, AdminPanelRootProps>(
  function AdminPanelRoot(
    { sections, value, defaultValue, onValueChange, hrefOf, className, children, ...rest },
    ref,
  ) {
    const { m } = useMessages(adminArea);
    const { root, place } = useRoot(ref);
    const baseId = useId();
    const backend = useBackend();
    const { data: viewer } = useViewer();
    const [chosen, setChosen] = useState(defaultValue);
    const offered = offeredSections(backend, sections).map(({ id, label, render }) => ({
      id,
      label: label ?? (isOwnSection(id) ? m.admin.sections[id] : id),
      render,
      isKept: isKeptFrom(viewer, id),
    }));
    const shown = offered.find(({ id }) => id === (value ?? chosen)) ?? offered[0];
    // A host's own id may hold what no id of an element can, such as a space.
    const placeOf = (wanted: string) => offered.findIndex(({ id }) => id === wanted);

    return (
      <div {...root} {...rest} className={cx(root.className, 'rcl-admin', className)}>
        <RootContext.Provider value={place}>
          <AdminPanelContext.Provider
            value={{
              sections: offered,
              shownId: shown?.id ?? null,
              choose: (id) => {
                // Following a link to where one is may well lead elsewhere, such as out of a group.
                if (id === shown?.id && !hrefOf) return;
                setChosen(id);
                onValueChange?.(id);
              },
              hrefOf,
              tabId: (id) => `${baseId}tab-${placeOf(id)}`,
              panelId: (id) => `${baseId}panel-${placeOf(id)}`,
            }}
          >
            {children}
          </AdminPanelContext.Provider>
        </RootContext.Provider>
      </div>
    );
  },
);
