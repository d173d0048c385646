export { ShowRequest } from './ShowRequest.js';
export type { ShowRequestProps } from './ShowRequest.js';
