export { ApiExplorer } from './components/ApiExplorer/index.js';
export type {
  ApiExplorerAnswerProps,
  ApiExplorerFormProps,
  ApiExplorerHistoryProps,
  ApiExplorerOperationsProps,
  ApiExplorerProps,
  ApiExplorerRootProps,
  ApiExplorerSendProps,
  ApiExplorerSnippetsProps,
} from './components/ApiExplorer/index.js';
export { GatewaySettings } from './components/GatewaySettings/index.js';
export type { GatewaySettingsProps } from './components/GatewaySettings/index.js';
export { ShowRequest } from './components/ShowRequest/index.js';
export type { ShowRequestProps } from './components/ShowRequest/index.js';
export { recordCalls, useCallLog, useExplorer, useGatewaySettings } from './hooks/explorer/index.js';
export type {
  CallLog,
  CallResult,
  CallValues,
  Draft,
  DraftReading,
  DraftValue,
  ExplorerCall,
  ExplorerConnection,
  FormField,
  GatewayFound,
  GatewayLack,
  GatewayProblem,
  OperationForm,
  RawAnswer,
  RecordedCall,
  SentExplorerCall,
  UseExplorerOptions,
  UseExplorerResult,
  UseGatewaySettingsOptions,
  UseGatewaySettingsResult,
} from './hooks/explorer/index.js';
