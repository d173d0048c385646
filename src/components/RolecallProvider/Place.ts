/** Light or dark. */
export type Scheme = 'light' | 'dark';

/** What a place makes of the tokens, as the browser computes it. */
export interface Look {
  /** Null where the stylesheet is not there. */
  scheme: Scheme | null;
  values: ReadonlyMap<string, string>;
}

/** Where a widget stands in the host's page. What is drawn elsewhere for it, such as a dialog, looks as things look there. */
export interface Place {
  /** The widget's outermost element, while there is one. */
  element: HTMLElement | null;
  /** How things looked there last: a notice may outlive what raised it. */
  look: Look | null;
  /** Those who are told when light turns dark there, or dark light. */
  watchers: Set<() => void>;
}

export function createPlace(): Place {
  return { element: null, look: null, watchers: new Set() };
}
