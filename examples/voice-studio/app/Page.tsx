import { useEffect, type ReactNode } from 'react';
import { useWords } from './WordsContext.js';

/** The frame of each page: its heading, its name in the browser's tab, and what the skip link leads to. */
export function Page({
  title,
  tabTitle = title,
  intro,
  actions,
  children,
}: {
  title: string;
  /** @default the heading */
  tabTitle?: string | undefined;
  intro: string;
  /** At the end of the heading's line. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { words } = useWords();
  useEffect(() => {
    document.title = `${tabTitle} · ${words.product}`;
  }, [tabTitle, words]);

  return (
    <main className="vs-main" id="content" tabIndex={-1}>
      <div className="vs-head">
        <div className="vs-heading">
          <h1>{title}</h1>
          <p className="vs-muted">{intro}</p>
        </div>
        {actions}
      </div>
      {children}
    </main>
  );
}
