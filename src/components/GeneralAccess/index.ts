export { GeneralAccess } from './GeneralAccess.js';
export type { GeneralAccessProps } from './GeneralAccess.js';
