import type { ReactNode } from 'react';

export interface EmptyPanelProps {
  /** That there is nothing, in a few words. */
  title: string;
  /** What belongs here, as a sentence. */
  children?: ReactNode;
  /** The one next step. */
  action?: ReactNode;
}

/** Stands in place of rows that there are none of: what belongs here, and the one next step. */
export function EmptyPanel({ title, children, action }: EmptyPanelProps) {
  return (
    <div className="rcl-empty">
      <strong>{title}</strong>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}
