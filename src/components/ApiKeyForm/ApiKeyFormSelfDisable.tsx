'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { keysArea } from '../../locales/en/keysArea.js';
import { cx } from '../internal/cx.js';
import { RoleSelect } from '../internal/RoleSelect.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiKeyForm, type ApiKeyDraft } from './ApiKeyFormContext.js';

export type ApiKeyFormSelfDisableProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * Whether whoever holds the key may switch it off, say because they found it in public. Renders a `<div>`, which takes
 * the ref and the `className`.
 */
export const ApiKeyFormSelfDisable = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyFormSelfDisableProps>(
  function ApiKeyFormSelfDisable({ className, ...rest }, ref) {
    const { m } = useMessages(keysArea);
    const { draft, setDraft, idOf, busy } = useApiKeyForm();
    const id = idOf('selfDisable');
    return (
      <div {...rest} ref={ref} className={cx('rcl-field', className)}>
        <label htmlFor={id} className="rcl-field-label">
          {m.keys.selfDisable}
        </label>
        <RoleSelect
          id={id}
          disabled={busy}
          choices={Object.entries(m.keys.selfDisables).map(([value, label]) => ({ value, label, help: '' }))}
          value={draft.selfDisable}
          onValueChange={(value) => setDraft({ selfDisable: value as ApiKeyDraft['selfDisable'] })}
        />
      </div>
    );
  },
);
