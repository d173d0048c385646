export type { GivenNotice, Notice } from './Notice.js';
export type { RolecallEvent } from './RolecallEvent.js';
export { RolecallProvider } from './RolecallProvider.js';
export type { RolecallProviderProps } from './RolecallProvider.js';
export { useAnnounce } from './useAnnounce.js';
export type { Announce } from './useAnnounce.js';
export { useMessages } from './useMessages.js';
export { useNotify } from './useNotify.js';
