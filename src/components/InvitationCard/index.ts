export { InvitationCard } from './InvitationCard.js';
export type { InvitationCardProps } from './InvitationCard.js';
