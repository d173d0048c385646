import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { RolecallProvider } from '../../src/index.js';
import { explorer } from '../../src/locales/de/explorer.js';
import { de } from '../../src/locales/de/index.js';
import type { Workspace } from '../../src/testing/index.js';
import { backendOf } from './backendOf.js';
import type { Scene } from './scene.js';

const german = { ...de, explorer };

export interface StageProps {
  workspace: Workspace;
  scene: Scene;
  theme: 'light' | 'dark';
  brand: 'none' | 'evergreen';
  locale: 'en' | 'de';
  dir: 'ltr' | 'rtl';
  children: ReactNode;
}

/** The host's page, and on it the provider over the real client, gateway and sandbox of one story's workspace. */
export function Stage({ workspace, scene, theme, brand, locale, dir, children }: StageProps) {
  const { backend: replace, bare = false, provider } = scene;
  const backend = useMemo(() => {
    const real = backendOf(workspace);
    return replace ? replace(real) : real;
  }, [workspace, replace]);

  useLayoutEffect(() => {
    const { documentElement: page } = document;
    page.lang = locale;
    page.dir = dir;
    page.dataset.theme = theme;
    page.dataset.brand = brand;
  }, [locale, dir, theme, brand]);

  return (
    <div className="stage">
      {bare ? (
        children
      ) : (
        <RolecallProvider
          backend={backend}
          theme={theme}
          locale={locale}
          messages={locale === 'de' ? german : undefined}
          {...provider}
        >
          {children}
        </RolecallProvider>
      )}
    </div>
  );
}
