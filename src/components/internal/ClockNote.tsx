'use client';

import { useClockSkew } from '../../hooks/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Banner } from './Banner.js';

/** Says that the device's clock is wrong, above what is read by the clock: days to choose from, what expires. Or nothing. */
export function ClockNote() {
  const { m, format } = useMessages();
  const aheadMs = useClockSkew();
  if (aheadMs === null) return null;
  const distance = format.duration(Math.abs(aheadMs));
  return (
    <Banner spoken tone="warn" icon="alert">
      {aheadMs > 0 ? m.common.clockFast(distance) : m.common.clockSlow(distance)}
    </Banner>
  );
}
