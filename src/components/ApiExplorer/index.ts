export { ApiExplorer } from './ApiExplorer.js';
export type { ApiExplorerProps } from './ApiExplorer.js';
export type { ApiExplorerAnswerProps } from './ApiExplorerAnswer.js';
export type { ApiExplorerFormProps } from './ApiExplorerForm.js';
export type { ApiExplorerHistoryProps } from './ApiExplorerHistory.js';
export type { ApiExplorerOperationsProps } from './ApiExplorerOperations.js';
export type { ApiExplorerRootProps } from './ApiExplorerRoot.js';
export type { ApiExplorerSendProps } from './ApiExplorerSend.js';
export type { ApiExplorerSnippetsProps } from './ApiExplorerSnippets.js';
