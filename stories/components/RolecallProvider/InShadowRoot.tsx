import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { RolecallProvider } from '../../../src/index.js';
import type { Workspace } from '../../../src/testing/index.js';
import styles from '../../../src/theme/styles.css?inline';
import { backendOf } from '../../support/backendOf.js';

/** A custom element's inside: its own styles, and a place of its own for dialogs. */
export function InShadowRoot({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  const backend = useMemo(() => backendOf(workspace), [workspace]);
  const host = useRef<HTMLDivElement>(null);
  const [inside, setInside] = useState<HTMLElement | null>(null);

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    const place = document.createElement('div');
    root.replaceChildren(place);
    setInside(place);
  }, []);

  return (
    <div ref={host} data-testid="host">
      {inside &&
        createPortal(
          <RolecallProvider backend={backend} container={inside}>
            {children}
          </RolecallProvider>,
          inside,
        )}
    </div>
  );
}
