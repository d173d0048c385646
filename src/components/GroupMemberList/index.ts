export { GroupMemberList } from './GroupMemberList.js';
export type { GroupMemberListProps } from './GroupMemberList.js';
export type { GroupMemberListBannerProps } from './GroupMemberListBanner.js';
export type { GroupMemberListRecipientsProps } from './GroupMemberListRecipients.js';
export type { GroupMemberListRootProps } from './GroupMemberListRoot.js';
export type { GroupMemberListRowProps } from './GroupMemberListRow.js';
export type { MembershipChangeDetails } from './useMembershipReport.js';
