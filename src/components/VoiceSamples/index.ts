export { VoiceSamples } from './VoiceSamples.js';
export type { VoiceSamplesProps } from './VoiceSamples.js';
export type { VoiceSamplesRootProps } from './VoiceSamplesRoot.js';
export type { VoiceSamplesRowProps } from './VoiceSamplesRow.js';
