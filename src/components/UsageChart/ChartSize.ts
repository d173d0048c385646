/** The room that a chart has. */
export interface ChartSize {
  /** In CSS px. */
  width: number;
  /** Device pixels to a CSS px. */
  density: number;
  /** Whether time runs from right to left, as those who read so expect. */
  mirrored: boolean;
}

/** What a server draws for, which the browser then stretches until it has measured. */
export const unmeasuredWidth = 640;
