import type { FormField } from '../../hooks/explorer/index.js';

/** What is typed into a field: the one shape of several that is no word in place of a value. */
export function valueShape(shape: FormField['shape']): FormField['shape'] {
  return shape.kind === 'either' ? (shape.shapes.find(({ kind }) => kind !== 'choice') ?? shape) : shape;
}
