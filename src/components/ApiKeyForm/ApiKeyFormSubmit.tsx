'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { keysArea } from '../../locales/en/keysArea.js';
import { Button } from '../internal/Button.js';
import { Spinner } from '../internal/Spinner.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiKeyForm } from './ApiKeyFormContext.js';

export type ApiKeyFormSubmitProps = ComponentPropsWithoutRef<'button'>;

/** Makes the key, or saves what was changed. Renders a `<button>`, which takes the ref and the `className`. */
export const ApiKeyFormSubmit = /* @__PURE__ */ forwardRef<HTMLButtonElement, ApiKeyFormSubmitProps>(
  function ApiKeyFormSubmit({ children, ...rest }, ref) {
    const { m } = useMessages(keysArea);
    const { editing, busy, online } = useApiKeyForm();
    return (
      <Button
        variant="primary"
        {...rest}
        ref={ref}
        type="submit"
        aria-disabled={busy || !online || undefined}
      >
        {busy && <Spinner />}
        {children ?? (editing ? m.keys.save : m.keys.createKey)}
      </Button>
    );
  },
);
