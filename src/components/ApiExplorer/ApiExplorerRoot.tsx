'use client';

import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react';
import type { UseExplorerResult } from '../../hooks/explorer/index.js';
import { explorerArea } from '../../locales/en/explorerArea.js';
import { ConfirmHost } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { ApiExplorerContext } from './ApiExplorerContext.js';

export interface ApiExplorerRootProps extends ComponentPropsWithoutRef<'section'> {
  /** What `useExplorer()` gives. */
  explorer: UseExplorerResult;
  /** What the calls reach, which is said beside every button that sends. @default 'live' */
  environment?: 'live' | 'sandbox' | undefined;
}

/** Holds the parts of one explorer. Renders a `<section>`, which takes the ref and the `className`. */
export const ApiExplorerRoot = /* @__PURE__ */ forwardRef<HTMLElement, ApiExplorerRootProps>(
  function ApiExplorerRoot({ explorer, environment = 'live', className, children, ...rest }, ref) {
    const { m } = useMessages(explorerArea);
    const { root, place } = useRoot(ref);
    const [tried, setTried] = useState({ operation: explorer.operation, attempts: 0 });
    const { operation } = explorer;
    if (tried.operation !== operation) setTried({ operation, attempts: 0 });
    return (
      <section
        aria-label={m.explorer.title}
        {...root}
        {...rest}
        className={cx(root.className, 'rcl-explorer', className)}
      >
        <RootContext.Provider value={place}>
          <ApiExplorerContext.Provider
            value={{
              explorer,
              environment,
              attempts: tried.attempts,
              insist: (more) =>
                setTried((former) => ({ operation, attempts: more ? former.attempts + 1 : 0 })),
            }}
          >
            <ConfirmHost>
              <div className="rcl-explorer-columns">{children}</div>
            </ConfirmHost>
          </ApiExplorerContext.Provider>
        </RootContext.Provider>
      </section>
    );
  },
);
