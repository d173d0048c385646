export type { MemberSort } from './arrangeMembers.js';
export { MemberList } from './MemberList.js';
export type { MemberListProps } from './MemberList.js';
export type { MemberListRootProps } from './MemberListRoot.js';
export type { MemberListRowProps } from './MemberListRow.js';
export type { MemberListRowsProps } from './MemberListRows.js';
export type { MemberListSelectionProps } from './MemberListSelection.js';
export type { MemberListToolbarProps } from './MemberListToolbar.js';
export type { MemberChangeDetails } from './useMemberReport.js';
