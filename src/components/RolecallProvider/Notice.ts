/** A short message that does not stand in the way, with at most one thing to do about it. */
export interface Notice {
  /** One sentence without its full stop, in the person's language. */
  text: string;
  /** Such as an undo. Left out where there is nothing to do. */
  action?: { label: string; run: () => void } | undefined;
}
