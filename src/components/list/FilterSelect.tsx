'use client';

import { useId } from 'react';
import { HeardAs } from '../internal/HeardAs.js';
import { RoleSelect, type RoleSelectProps } from '../internal/RoleSelect.js';

export interface FilterSelectProps extends Omit<RoleSelectProps, 'className' | 'aria-label' | 'id'> {
  /** What it filters or sorts by, in a word: stands before the value. */
  word: string;
  /** Its whole name, with the word in it. */
  label: string;
}

/** A quiet word with its value, such as "State Active": what a list is filtered or sorted by. */
export function FilterSelect({ word, label, ...rest }: FilterSelectProps) {
  const id = useId();
  return (
    <span className="rcl-filter-pill">
      <label htmlFor={id}>
        <HeardAs words={label}>{word}</HeardAs>
      </label>
      <RoleSelect {...rest} id={id} />
    </span>
  );
}
