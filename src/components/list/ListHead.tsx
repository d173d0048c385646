import type { ReactNode } from 'react';
import { HeardAs } from '../internal/HeardAs.js';

export interface ListHeadProps {
  /** Names the list where something points here. */
  id?: string | undefined;
  title: string;
  /** How many there are, as a number or "3 of 60"; left out while that is not known. */
  count?: string | undefined;
  /** The same for who hears it, such as "60 members". */
  countHeard?: string | undefined;
  /** 2 for a list that stands by itself, 3 for one within another. @default 2 */
  level?: 2 | 3 | undefined;
  /** The one thing that a person mostly comes for, at the end. */
  children?: ReactNode;
}

/** What stands over every list: what it is of, how many there are, and the one primary action. */
export function ListHead({ id, title, count, countHeard, level = 2, children }: ListHeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="rcl-list-head">
      <Heading id={id} className="rcl-list-title">
        {title}
      </Heading>
      {count !== undefined && (
        <span className="rcl-list-count">
          {countHeard === undefined ? count : <HeardAs words={countHeard}>{count}</HeardAs>}
        </span>
      )}
      {children !== undefined && <div className="rcl-list-primary">{children}</div>}
    </div>
  );
}
