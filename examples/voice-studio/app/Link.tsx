import type { ComponentPropsWithoutRef } from 'react';
import { goTo } from './usePath.js';

/** Leads to another address of the studio without loading the page anew, and is a link in everything else. */
export function Link({
  to,
  children,
  ...rest
}: { to: string } & Omit<ComponentPropsWithoutRef<'a'>, 'href' | 'onClick'>) {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        goTo(to);
      }}
    >
      {children}
    </a>
  );
}
