export { ServiceAccountList, type ServiceAccountListProps } from './ServiceAccountList.js';
export type { ServiceAccountListRowProps } from './ServiceAccountListRow.js';
