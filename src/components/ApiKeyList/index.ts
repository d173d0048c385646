export { ApiKeyList, type ApiKeyListProps } from './ApiKeyList.js';
export type { ApiKeyListRootProps } from './ApiKeyListRoot.js';
export type { ApiKeyListRowProps } from './ApiKeyListRow.js';
