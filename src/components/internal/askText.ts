import type { Principal } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { CommonMessages } from '../../locales/Messages.js';
import { principalName } from './principalName.js';

/** How many are named to be asked; the others are counted. */
const named = 2;

/** Whom to ask, as a sentence: "Ask Ana Ruiz, Ben Kowalski or 1 other." `nobody` where none of them is known. */
export function askText(
  m: CommonMessages,
  format: Format,
  whom: readonly Principal[],
  nobody: string,
): string {
  if (whom.length === 0) return nobody;
  const { ask } = m.common;
  const names = whom.slice(0, named).map((one) => principalName(m, one));
  const others = whom.length - names.length;
  return ask.people(format.either(others > 0 ? [...names, ask.others(others, format)] : names));
}
