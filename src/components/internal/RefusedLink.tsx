'use client';

import { useId } from 'react';
import { notACredential } from './notACredential.js';

/** A link that the browser would not copy, to be selected by hand. */
export function RefusedLink({ label, link }: { label: string; link: string }) {
  const id = useId();
  return (
    <div className="rcl-refused-link">
      <label htmlFor={id}>{label}</label>
      <input
        {...notACredential}
        id={id}
        readOnly
        dir="ltr"
        value={link}
        className="rcl-input"
        onFocus={(event) => event.currentTarget.select()}
        // A press puts the caret where it hits, after focus has selected all.
        onClick={(event) => event.currentTarget.select()}
      />
    </div>
  );
}
