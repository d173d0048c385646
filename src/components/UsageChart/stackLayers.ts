import { stack, stackOffsetDiverging, type Series } from 'd3-shape';

/** Where a layer begins and ends in each column, counted up from zero. */
export type Band = Series<number, Float64Array>;

/**
 * Puts layers upon each other, the first at the bottom; what is below zero, such as money given back, goes down from
 * it. What is not known takes no room.
 */
export function stackLayers(layers: readonly Float64Array[]): readonly Band[] {
  const columns = Array.from({ length: layers[0]?.length ?? 0 }, (_, column) => column);
  return stack<unknown, number, Float64Array>()
    .keys(layers)
    .value((column, values) => knownOr0(values[column]))
    .offset(stackOffsetDiverging)(columns);
}

function knownOr0(value = 0): number {
  return Number.isNaN(value) ? 0 : value;
}
