import { lazy, Suspense } from 'react';
import type { ExplorerProps } from './Explorer.js';
import { Page } from './Page.js';
import { useWords } from './WordsContext.js';

/** Forms for every operation: loaded for whoever comes here, and for nobody else. */
const Explorer = lazy(async () => ({ default: (await import('./Explorer.js')).Explorer }));

/** Every operation of both providers, to be called by hand as whoever is signed in. */
export function ExplorerPage(props: ExplorerProps) {
  const { words } = useWords();
  return (
    <Page title={words.places.explorer} intro={words.explorer.intro}>
      <Suspense fallback={<p className="vs-card vs-muted">{words.explorer.loading}</p>}>
        <Explorer {...props} />
      </Suspense>
    </Page>
  );
}
