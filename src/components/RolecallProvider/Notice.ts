/** A short message that does not stand in the way, with at most one thing to do about it. */
export interface Notice {
  /** One sentence without its full stop, in the person's language. */
  text: string;
  /** Such as an undo. Left out where there is nothing to do. */
  action?: { label: string; run: () => void } | undefined;
  /**
   * Names what it is about, such as rows of a list. Once the action of a notice has run, later ones about nothing else
   * are not true any more and go with it; where it has none, it is final, and earlier ones about nothing else go.
   *
   * @default nothing that another notice is about
   */
  about?: readonly string[] | undefined;
}

/** A notice as it is shown. */
export interface GivenNotice extends Notice {
  /** No other notice of the page has it. */
  id: string;
}
