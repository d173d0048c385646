import { useState } from 'react';
import { ApiKeyForm, type ApiKeyFormProps } from '../../../src/index.js';

/** A host that takes the form away when it is through. */
export function HeldForm({ onDone, ...rest }: ApiKeyFormProps) {
  const [open, setOpen] = useState(true);
  return open ? (
    <ApiKeyForm
      {...rest}
      onDone={(end) => {
        setOpen(false);
        onDone?.(end);
      }}
    />
  ) : (
    <p>Through</p>
  );
}
