export { AccountCard } from './AccountCard.js';
export type { AccountCardProps } from './AccountCard.js';
export type { AccountCardDetailsProps } from './AccountCardDetails.js';
export type { AccountCardRootProps } from './AccountCardRoot.js';
