import { useMemo, type ReactNode } from 'react';
import { createClient, elevenLabs } from '../../src/client/index.js';
import type { Backend } from '../../src/client/index.js';
import { RolecallProvider } from '../../src/index.js';
import { de } from '../../src/locales/de/index.js';
import type { Workspace } from '../../src/testing/index.js';

export interface StageProps {
  workspace: Workspace;
  theme: 'light' | 'dark';
  locale: 'en' | 'de';
  dir: 'ltr' | 'rtl';
  /** Replaces the backend that the workspace would give. */
  backend?: ((backend: Backend) => Backend) | undefined;
  children: ReactNode;
}

/** What every story stands on: the real client, gateway and sandbox of a workspace of its own, in words and looks. */
export function Stage({ workspace, theme, locale, dir, backend: replace, children }: StageProps) {
  const backend = useMemo(() => {
    // Repeats come at once: a story shows where they lead, not how long they take.
    const client = createClient({ gateway: workspace.gateway, fetch: workspace.fetch, random: () => 0 });
    const real = elevenLabs(client, { workspaceName: 'Northwind Studio' });
    return replace ? replace(real) : real;
  }, [workspace, replace]);
  return (
    <RolecallProvider
      backend={backend}
      theme={theme}
      dir={dir}
      locale={locale}
      messages={locale === 'de' ? de : undefined}
    >
      {children}
    </RolecallProvider>
  );
}
