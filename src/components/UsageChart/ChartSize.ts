/** The room that a chart has. */
export interface ChartSize {
  /** In CSS px. */
  width: number;
  /** Device pixels to a CSS px. */
  density: number;
  /** Whether time runs from right to left, as those who read so expect. */
  mirrored: boolean;
  /** How wide a figure of an axis is, in CSS px: as the page writes it, with whatever spacing a reader asks for. */
  figure: number;
}

/** What a server draws for, which the browser then stretches until it has measured. */
export const unmeasuredWidth = 640;
export const unmeasuredFigure = 7;
