import { refusals } from './refusals.js';
import { voices } from './voices.js';

/** The area that the voice library, samples and copying need. */
export const voicesArea = { refusals, voices };
