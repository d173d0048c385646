export { InvitationList } from './InvitationList.js';
export type { InvitationListProps } from './InvitationList.js';
export type { InvitationListRootProps } from './InvitationListRoot.js';
export type { InvitationListRowProps } from './InvitationListRow.js';
