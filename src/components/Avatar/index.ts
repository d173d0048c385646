export { Avatar } from './Avatar.js';
export type { AvatarProps } from '../internal/Avatar.js';
