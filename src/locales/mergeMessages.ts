import type { MessageOverrides, Messages } from './Messages.js';

/** Lays some words over a whole language and gives a new whole; neither argument is changed. */
export function mergeMessages(base: Messages, overrides: MessageOverrides): Messages {
  return merge(base, overrides) as Messages;
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
