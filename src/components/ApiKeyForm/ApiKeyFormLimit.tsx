'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { keysArea } from '../../locales/en/keysArea.js';
import { cx } from '../internal/cx.js';
import { notACredential } from '../internal/notACredential.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiKeyForm } from './ApiKeyFormContext.js';

export type ApiKeyFormLimitProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * How many credits the key may use in a billing period. Renders a `<div>`, which takes the ref and the `className`.
 */
export const ApiKeyFormLimit = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyFormLimitProps>(
  function ApiKeyFormLimit({ className, ...rest }, ref) {
    const { m } = useMessages(keysArea);
    const { draft, setDraft, wrong, idOf, busy } = useApiKeyForm();
    const id = idOf('credits');
    return (
      <div {...rest} ref={ref} className={cx('rcl-field', className)}>
        <label htmlFor={id} className="rcl-field-label">
          {m.keys.credits}
        </label>
        <input
          {...notACredential}
          id={id}
          className="rcl-input"
          inputMode="numeric"
          autoComplete="off"
          placeholder={m.keys.creditsHint}
          value={draft.credits}
          readOnly={busy}
          aria-invalid={wrong.credits !== undefined || undefined}
          aria-describedby={wrong.credits === undefined ? undefined : `${id}-wrong`}
          onChange={({ target }) => setDraft({ credits: target.value })}
        />
        {wrong.credits !== undefined && (
          <p id={`${id}-wrong`} className="rcl-field-wrong">
            {wrong.credits}
          </p>
        )}
      </div>
    );
  },
);
