const dayMs = 86_400_000;

/** A stretch of time in which a zone's clock is not changed. */
export interface Stretch {
  startMs: number;
  /** How far the clock is ahead of UTC. */
  offsetMs: number;
}

/**
 * How far a zone's clock is ahead of UTC in a range, from each change of the clock on. A clock that is changed twice
 * within a day counts as changed once.
 *
 * @throws {RangeError} There is no such zone.
 */
export function zoneOffsets(fromMs: number, toMs: number, timeZone: string): Stretch[] {
  const offsetAt = clockOf(timeZone);
  let before = offsetAt(fromMs);
  const stretches: Stretch[] = [{ startMs: fromMs, offsetMs: before }];
  for (let ms = fromMs; ms < toMs; ms += dayMs) {
    const offsetMs = offsetAt(ms + dayMs);
    if (offsetMs === before) continue;
    let [low, high] = [ms, ms + dayMs];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    stretches.push({ startMs: high, offsetMs });
    before = offsetMs;
  }
  return stretches;
}

function clockOf(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (ms) => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return local - Math.floor(ms / 1000) * 1000;
  };
}
