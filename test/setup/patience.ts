/**
 * How long anything that a test waits for may take, in ms. It always comes where the product works: on a busy machine
 * later, which decides nothing. What never comes is told of by whoever waited for it.
 */
export const patience = 60_000;

/**
 * How long a test may take with all its waits, in ms; less than the step that runs it (scripts/steps.mjs). It ends what
 * hangs, and is said once for all tests: none has a limit of its own.
 */
export const longest = 30 * patience;
