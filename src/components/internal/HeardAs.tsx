import type { ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.js';

interface HeardAsProps {
  /** What assistive technology says in place of what is shown. */
  words: string;
  /** For the eyes alone, laid out as if nothing stood around it. */
  children: ReactNode;
}

/** Shows one thing and says another: what is short because it is seen where it stands is heard whole. */
export function HeardAs({ words, children }: HeardAsProps) {
  return (
    <>
      <span aria-hidden="true" className="rcl-shown">
        {children}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  );
}
