'use client';

import { forwardRef, useEffect, useRef, type ComponentPropsWithoutRef } from 'react';
import { keysArea } from '../../locales/en/keysArea.js';
import { cx } from '../internal/cx.js';
import { notACredential } from '../internal/notACredential.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiKeyForm } from './ApiKeyFormContext.js';

export type ApiKeyFormNameProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** What the key is called. Takes focus when it comes. Renders a `<div>`, which takes the ref and the `className`. */
export const ApiKeyFormName = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyFormNameProps>(
  function ApiKeyFormName({ className, ...rest }, ref) {
    const { m } = useMessages(keysArea);
    const { draft, setDraft, wrong, idOf, busy } = useApiKeyForm();
    const input = useRef<HTMLInputElement>(null);
    useEffect(() => input.current?.focus(), []);
    const id = idOf('name');
    return (
      <div {...rest} ref={ref} className={cx('rcl-field', className)}>
        <label htmlFor={id} className="rcl-field-label">
          {m.keys.name}
        </label>
        <input
          {...notACredential}
          ref={input}
          id={id}
          className="rcl-input"
          autoComplete="off"
          maxLength={200}
          placeholder={m.keys.nameHint}
          value={draft.name}
          readOnly={busy}
          aria-invalid={wrong.name !== undefined || undefined}
          aria-describedby={wrong.name === undefined ? undefined : `${id}-wrong`}
          onChange={({ target }) => setDraft({ name: target.value })}
        />
        {wrong.name !== undefined && (
          <p id={`${id}-wrong`} className="rcl-field-wrong">
            {wrong.name}
          </p>
        )}
      </div>
    );
  },
);
