'use client';

import { forwardRef } from 'react';
import { useApiKeys, type ResourceRef } from '../../hooks/index.js';
import { asWidget } from '../internal/asWidget.js';
import { ApiKeyListContent } from './ApiKeyListContent.js';
import { ApiKeyListRoot, type ApiKeyListRootProps } from './ApiKeyListRoot.js';
import { ApiKeyListRow } from './ApiKeyListRow.js';

export interface ApiKeyListProps extends Omit<ApiKeyListRootProps, 'keys' | 'children'> {
  /** What the account is called, for the names of lists. @default it is not named */
  accountName?: string | null | undefined;
  /** Things that the account may have access to: those it has are listed on request. @default it is said where to look */
  resources?: readonly ResourceRef[] | undefined;
}

/**
 * Shows the API keys of one service account and lets those who may make, edit, disable, replace and delete them, in
 * every state from loading to refused. Renders a `<div>`, which takes the ref and the `className`.
 *
 * `ApiKeyList.Root` and `.Row` are its parts, over `useApiKeys`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedApiKeyList = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyListProps>(function ApiKeyList(
  { accountName = null, resources, ...rest },
  ref,
) {
  const keys = useApiKeys(rest.accountId);
  return (
    <ApiKeyListRoot {...rest} ref={ref} keys={keys}>
      <ApiKeyListContent accountId={rest.accountId} accountName={accountName} resources={resources} />
    </ApiKeyListRoot>
  );
});

export const ApiKeyList = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('ApiKeyList', FinishedApiKeyList),
  {
    Root: /* @__PURE__ */ asWidget('ApiKeyList', ApiKeyListRoot),
    Row: ApiKeyListRow,
  },
);
