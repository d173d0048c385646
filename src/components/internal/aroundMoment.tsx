import type { ReactElement } from 'react';

/** Puts an element where a sentence has its word, wherever the language wants it. */
export function aroundMoment(sentence: (word: string) => string, moment: ReactElement) {
  const [before, after] = sentence('\0').split('\0');
  return (
    <>
      {before && <span>{before}</span>}
      {moment}
      {after && <span>{after}</span>}
    </>
  );
}
