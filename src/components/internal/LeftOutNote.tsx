'use client';

import { leftOutOf } from '../../hooks/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';

/** Says how many entries of what was read could not be, since nobody sees what is not there. Nothing where all could. */
export function LeftOutNote({ of }: { /** What hooks gave. */ of: readonly unknown[] }) {
  const { m, format } = useMessages();
  const count = of.reduce((sum: number, data) => sum + leftOutIn(data), 0);
  return count === 0 ? null : <Banner icon="question">{m.common.leftOut(count, format)}</Banner>;
}

/** Of a list without an end each page misses its own. */
function leftOutIn(data: unknown): number {
  const { pages } = Object(data) as { pages?: unknown };
  const ofPages = Array.isArray(pages) ? pages.map(leftOutOf).reduce((sum, one) => sum + one, 0) : 0;
  return leftOutOf(data) + ofPages;
}
