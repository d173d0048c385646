import type { MessageOverrides } from './Messages.js';

/**
 * Lays some words over a whole language, or over areas of one, and gives a new whole; neither argument is changed.
 * Words of areas that `base` does not have are left out.
 */
export function mergeMessages<Base extends object>(base: Base, overrides: MessageOverrides): Base {
  const areas = Object.entries(overrides).filter(([area]) => Object.hasOwn(base, area));
  return merge(base, Object.fromEntries(areas)) as Base;
}

function merge(base: object, overrides: object): object {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(overrides) as [string, unknown][]) {
    const below = merged[key];
    if (value !== undefined) merged[key] = isTable(value) && isTable(below) ? merge(below, value) : value;
  }
  return merged;
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
