import { usageControls } from './usageControls.js';

/** The area that what chooses usage needs. */
export const usageControlsArea = { usageControls };
