import { Children, Fragment, type ReactNode } from 'react';

/**
 * Gives bare text that shares its parent with something else a `<span>` of its own. A browser that translates the page
 * takes text nodes away from React, which then throws where it puts an element in front of one, or takes one out; and
 * an error there unmounts the host's page.
 */
export function ownText(children: ReactNode): ReactNode {
  if (!Array.isArray(children)) return children;
  const owned: ReactNode[] = [];
  let words: ReactNode[] = [];
  let place = 0;
  const endWords = () => {
    if (words.length > 0) owned.push(<span key={`words${place}`}>{words}</span>);
    words = [];
  };
  Children.forEach(children, (child: ReactNode, index) => {
    if (child === null) return;
    if (typeof child === 'object') {
      endWords();
      owned.push(<Fragment key={index}>{child}</Fragment>);
      return;
    }
    // The first of them names the run: what comes and goes beside it leaves it where it is.
    if (words.length === 0) place = index;
    words.push(child);
  });
  endWords();
  return owned;
}
