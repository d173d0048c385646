import { useState } from 'react';
import { ScopePicker } from '../../../src/components/ScopePicker/index.js';

/** A picker whose choice is held by a host, which hears of each. */
export function HeldScopes({
  scopes,
  start = [],
  onChoose,
}: {
  scopes: readonly string[];
  start?: readonly string[] | null;
  onChoose?: (value: readonly string[] | null) => void;
}) {
  const [value, setValue] = useState(start);
  return (
    <ScopePicker
      scopes={scopes}
      value={value}
      onValueChange={(next) => {
        setValue(next);
        onChoose?.(next);
      }}
    />
  );
}
