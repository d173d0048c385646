export { VoiceLibrary } from './VoiceLibrary.js';
export type { VoiceLibraryProps } from './VoiceLibrary.js';
export type { VoiceLibraryHeadProps } from './VoiceLibraryHead.js';
export type { VoiceLibraryListProps } from './VoiceLibraryList.js';
export type { AddedVoice, VoiceLibraryRootProps } from './VoiceLibraryRoot.js';
export type { VoiceLibraryRowProps } from './VoiceLibraryRow.js';
export type { VoiceLibrarySearchProps } from './VoiceLibrarySearch.js';
