/** A secret on its way from the answer that told it to the eyes of one person. */
export interface HeldSecret {
  /** The secret; null once it was let go of. */
  read: () => string | null;
  /** Lets go of it for good. */
  clear: () => void;
}

/**
 * Puts a secret where nothing that looks at props, state or JSON finds it, and from where it can be taken away. Call
 * it with what `create` gives, at once, and keep nothing else of that.
 */
export function holdSecret(secret: string): HeldSecret {
  let held: string | null = secret;
  return {
    read: () => held,
    clear: () => {
      held = null;
    },
  };
}
