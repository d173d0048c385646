import type { ComponentType } from 'react';

/** Where the code of a section stands: here, on its way (both null and false), or not to be had. */
export interface SectionCode {
  Section: ComponentType | null;
  failed: boolean;
}

export interface SectionLoader {
  /** Begins to load, unless it is here or on its way already. */
  load: () => void;
  /** The same object until something changes. */
  read: () => SectionCode;
  subscribe: (listener: () => void) => () => void;
}

/** What is known on a server, and in the first frame after it. */
export const nothingLoaded: SectionCode = { Section: null, failed: false };

/**
 * Loads the code of a section once for all who show it. Unlike `React.lazy` it can be tried again after it failed, and
 * a server renders the same as the page that takes over.
 */
export function sectionLoader(importSection: () => Promise<ComponentType>): SectionLoader {
  const listeners = new Set<() => void>();
  let code = nothingLoaded;
  let isLoading = false;
  const settle = (next: SectionCode) => {
    isLoading = false;
    code = next;
    for (const listener of listeners) listener();
  };
  return {
    load: () => {
      if (code.Section || isLoading) return;
      if (code.failed) settle(nothingLoaded);
      isLoading = true;
      importSection().then(
        (Section) => settle({ Section, failed: false }),
        () => settle({ Section: null, failed: true }),
      );
    },
    read: () => code,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
