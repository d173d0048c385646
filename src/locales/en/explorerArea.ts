import { explorer } from './explorer.js';
import { refusals } from './refusals.js';

/** The areas that the explorer and the gateway's settings need. */
export const explorerArea = { explorer, refusals };
