/**
 * The header by which a gateway says how many entries of the provider's lists it could not read, and left out of this
 * answer. Absent for none.
 */
export const leftOutHeader = 'x-rolecall-left-out';
