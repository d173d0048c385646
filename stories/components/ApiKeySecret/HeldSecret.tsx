import { useState } from 'react';
import { ApiKeySecret, holdSecret, type ApiKeySecretProps } from '../../../src/index.js';

/** A host that takes the view away when the person is through. */
export function HeldSecret({ onDone, ...rest }: Omit<ApiKeySecretProps, 'secret'>) {
  // Made up, and like no real one.
  const [secret] = useState(() => holdSecret('rcl_test_0123456789abcdef0123456789abcdef'));
  const [open, setOpen] = useState(true);
  return open ? (
    <ApiKeySecret
      {...rest}
      secret={secret}
      onDone={(details) => {
        setOpen(false);
        onDone(details);
      }}
    />
  ) : (
    <p>Closed</p>
  );
}
