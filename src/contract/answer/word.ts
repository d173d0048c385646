import * as v from 'valibot';

/**
 * A word of the provider's in an answer, such as a status or a role. Known ones are documented beside it; any other text
 * is kept as it is, since every list of words has grown, and not always in small letters.
 */
/* @__NO_SIDE_EFFECTS__ */
export const word = () => v.string();
