import type { JsmonState } from './JsmonState.js';

/** One call as it reached Jsmon, routed and with a good key, but not yet checked. */
export interface Call {
  /** Decoded holes of the path. */
  path: Readonly<Record<string, string>>;
  /** Empty where there was none. */
  body: Readonly<Record<string, unknown>>;
  state: JsmonState;
  /** Whose the key is: for Jsmon it is they who call. */
  callerEmail: string;
  /** Unix milliseconds. */
  nowMs: number;
}

/** What Jsmon does for one operation: gives the JSON of the success. @throws {Refusal} */
export type Rule = (call: Call) => unknown;
