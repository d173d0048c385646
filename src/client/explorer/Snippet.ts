import type { CallValues } from './readDraft.js';

/** What a snippet is written from. */
export interface SnippetInput {
  /** The whole address of the gateway, without a slash at its end. */
  gateway: string;
  values: CallValues;
}

/** The variable that a snippet takes the viewer's token from: no snippet holds one. */
export const tokenVariable = 'ROLECALL_TOKEN';
