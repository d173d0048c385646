'use client';

import { forwardRef } from 'react';
import { useApiKeys } from '../../hooks/index.js';
import { keysArea } from '../../locales/en/keysArea.js';
import { asWidget } from '../internal/asWidget.js';
import { Button } from '../internal/Button.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { ApiKeyFormAddresses } from './ApiKeyFormAddresses.js';
import { useApiKeyForm } from './ApiKeyFormContext.js';
import { ApiKeyFormLimit } from './ApiKeyFormLimit.js';
import { ApiKeyFormName } from './ApiKeyFormName.js';
import { ApiKeyFormRoot, type ApiKeyFormRootProps } from './ApiKeyFormRoot.js';
import { ApiKeyFormScopes } from './ApiKeyFormScopes.js';
import { ApiKeyFormSelfDisable } from './ApiKeyFormSelfDisable.js';
import { ApiKeyFormSubmit } from './ApiKeyFormSubmit.js';

export interface ApiKeyFormProps extends Omit<ApiKeyFormRootProps, 'keys' | 'children'> {
  /** Called when the person presses Cancel. @default there is no such button */
  onCancel?: (() => void) | undefined;
}

/**
 * Makes an API key of a service account, or changes one: what it is called and may do, how much and from where. Ends
 * with the secret of a new key, shown once. Nothing that was typed is lost to a failure. Renders a `<div>`, which takes
 * the ref and the `className`.
 *
 * `ApiKeyForm.Root`, `.Name`, `.Scopes`, `.Limit`, `.Addresses`, `.SelfDisable` and `.Submit` are its parts, over
 * `useApiKeys` and `useCreateApiKey`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedApiKeyForm = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyFormProps>(function ApiKeyForm(
  { onCancel, ...rest },
  ref,
) {
  const keys = useApiKeys(rest.accountId);
  return (
    <ApiKeyFormRoot {...rest} ref={ref} keys={keys}>
      <Fields onCancel={onCancel} />
    </ApiKeyFormRoot>
  );
});

function Fields({ onCancel }: Pick<ApiKeyFormProps, 'onCancel'>) {
  const { m } = useMessages(keysArea);
  const { editing, busy } = useApiKeyForm();
  return (
    <>
      <h2 className="rcl-confirm-title">{editing ? m.keys.editNamed(editing.name) : m.keys.newTitle}</h2>
      <ApiKeyFormName />
      <ApiKeyFormScopes />
      <div className="rcl-field-columns">
        <ApiKeyFormLimit />
        <ApiKeyFormSelfDisable />
      </div>
      <ApiKeyFormAddresses />
      <p className="rcl-field-note">{m.keys.noExpiry}</p>
      <div className="rcl-confirm-actions">
        {onCancel && (
          <Button
            aria-disabled={busy || undefined}
            onClick={() => {
              if (!busy) onCancel();
            }}
          >
            {m.common.cancel}
          </Button>
        )}
        <ApiKeyFormSubmit />
      </div>
    </>
  );
}

export const ApiKeyForm = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('ApiKeyForm', FinishedApiKeyForm),
  {
    Root: /* @__PURE__ */ asWidget('ApiKeyForm', ApiKeyFormRoot),
    Name: ApiKeyFormName,
    Scopes: ApiKeyFormScopes,
    Limit: ApiKeyFormLimit,
    Addresses: ApiKeyFormAddresses,
    SelfDisable: ApiKeyFormSelfDisable,
    Submit: ApiKeyFormSubmit,
  },
);
