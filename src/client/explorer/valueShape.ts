import type { Shape } from '../../contract/describe/Shape.js';

/** What is typed into a field: the one shape of several that is no word in place of a value. */
export function valueShape(shape: Shape): Shape {
  return shape.kind === 'either' ? (shape.shapes.find(({ kind }) => kind !== 'choice') ?? shape) : shape;
}
