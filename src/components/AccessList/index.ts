export { AccessList } from './AccessList.js';
export type { AccessListProps } from './AccessList.js';
export type { AccessListRootProps } from './AccessListRoot.js';
export type { AccessListRowProps } from './AccessListRow.js';
export type { AccessListSectionProps } from './AccessListSection.js';
