import type { State } from '../state/State.js';
import type { SandboxOptions } from '../types.js';

/** One call as it reached the provider, routed but not yet checked. */
export interface Call {
  /** Decoded holes of the path. */
  path: Readonly<Record<string, string>>;
  /** A key that was repeated is a list. */
  query: Readonly<Record<string, string | readonly string[]>>;
  /** Empty where there was none. */
  body: Readonly<Record<string, unknown>>;
  /** Scheme and host that the request was sent to. */
  origin: string;
  state: State;
  /** Unix milliseconds of its arrival. */
  now: number;
  forms: Required<Pick<SandboxOptions, 'baselineForm' | 'keyOptionForm'>>;
}

/** What the provider does for one operation. */
export interface Rule {
  /** The scope that a key must have. */
  scope: string;
  /** Gives the JSON of the success, or `Media`. @throws {Refusal} */
  answer: (call: Call) => unknown;
}
