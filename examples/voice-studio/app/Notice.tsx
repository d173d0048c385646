import type { ReactNode } from 'react';

/** Says in place of what would be there why it is not, and what can be done. */
export function Notice({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <div className="vs-empty" role="status">
      <h2>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </div>
  );
}
