'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { scopesArea } from '../../locales/en/scopesArea.js';
import { cx } from '../internal/cx.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { ScopePicker } from '../ScopePicker/ScopePicker.js';
import { useApiKeyForm } from './ApiKeyFormContext.js';

export type ApiKeyFormScopesProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** What the key may do. Renders a `<div>`, which takes the ref and the `className`. */
export const ApiKeyFormScopes = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyFormScopesProps>(
  function ApiKeyFormScopes({ className, ...rest }, ref) {
    const { m } = useMessages(scopesArea);
    const { scopes, draft, setDraft, wrong, idOf, busy } = useApiKeyForm();
    const id = idOf('scopes');
    return (
      <div {...rest} ref={ref} className={cx('rcl-field', className)}>
        <div aria-hidden="true" className="rcl-field-label">
          {m.scopes.title}
        </div>
        <ScopePicker
          id={id}
          scopes={scopes}
          value={draft.scopes}
          disabled={busy}
          aria-describedby={wrong.scopes === undefined ? undefined : `${id}-wrong`}
          onValueChange={(value) => setDraft({ scopes: value })}
        />
        {wrong.scopes !== undefined && (
          <p id={`${id}-wrong`} role="alert" className="rcl-field-wrong">
            {wrong.scopes}
          </p>
        )}
      </div>
    );
  },
);
