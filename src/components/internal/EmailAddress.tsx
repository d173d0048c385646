import type { ReactNode } from 'react';

/**
 * An address that breaks, where it has to, behind its `@` and its dots, and not within a word. Nothing is added to what is
 * copied, and no browser translates it. Renders a `<bdi>`.
 */
export function EmailAddress({ value }: { value: string }) {
  const parts = value.split(/(?<=[@.])(?=.)/);
  const broken = parts.flatMap((part, place): ReactNode[] =>
    place === 0 ? [part] : [<wbr key={place} />, part],
  );
  return <bdi translate="no">{broken}</bdi>;
}
