/** How long a list of members, groups or service accounts, or a refusal to give it, counts as fresh, in ms. */
export const listFreshMs = 60_000;
