export { recordCalls, tokenVariable, valueShape } from '../../client/explorer/index.js';
export type {
  CallLog,
  CallResult,
  CallValues,
  Draft,
  DraftReading,
  DraftValue,
  FormField,
  GatewayFound,
  GatewayLack,
  GatewayProblem,
  OperationForm,
  RawAnswer,
  RecordedCall,
} from '../../client/explorer/index.js';
export { useCallLog } from './useCallLog.js';
export { useExplorer } from './useExplorer.js';
export type {
  ExplorerCall,
  ExplorerConnection,
  SentExplorerCall,
  UseExplorerOptions,
  UseExplorerResult,
} from './useExplorer.js';
export { useGatewaySettings } from './useGatewaySettings.js';
export type { UseGatewaySettingsOptions, UseGatewaySettingsResult } from './useGatewaySettings.js';
