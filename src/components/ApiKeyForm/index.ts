export { ApiKeyForm, type ApiKeyFormProps } from './ApiKeyForm.js';
export type { ApiKeyFormAddressesProps } from './ApiKeyFormAddresses.js';
export type { ApiKeyFormLimitProps } from './ApiKeyFormLimit.js';
export type { ApiKeyFormNameProps } from './ApiKeyFormName.js';
export type { ApiKeyFormEnd, ApiKeyFormRootProps } from './ApiKeyFormRoot.js';
export type { ApiKeyFormScopesProps } from './ApiKeyFormScopes.js';
export type { ApiKeyFormSelfDisableProps } from './ApiKeyFormSelfDisable.js';
export type { ApiKeyFormSubmitProps } from './ApiKeyFormSubmit.js';
