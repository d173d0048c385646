export { GroupSearch } from './GroupSearch.js';
export type { GroupSearchProps } from './GroupSearch.js';
