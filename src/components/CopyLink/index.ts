export { CopyLink } from './CopyLink.js';
export type { CopyLinkProps } from './CopyLink.js';
