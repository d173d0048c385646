import { usage } from './usage.js';

/** The area that the chart of usage needs. */
export const usageArea = { usage };
