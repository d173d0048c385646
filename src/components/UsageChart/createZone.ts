const weekMs = 7 * 86_400_000;

/** Gives the wall clock of a zone at a moment, as if it were UTC: its day and hour then follow by arithmetic. */
export type Zone = (ms: number) => number;

/**
 * Learns a zone's offsets over a range once, so that each of thousands of moments costs no formatting.
 *
 * @param timeZone An IANA name.
 * @throws {RangeError} There is no such zone.
 */
export function createZone(timeZone: string, fromMs: number, toMs: number): Zone {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (ms: number) => {
    const part: Record<string, number> = {};
    for (const { type, value } of clock.formatToParts(ms)) part[type] = Number(value);
    const { year = 0, month = 1, day, hour, minute, second } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1_000) * 1_000;
  };

  const changes = [{ atMs: fromMs, offset: offsetAt(fromMs) }];
  const last = () => changes[changes.length - 1] ?? { atMs: fromMs, offset: 0 };
  // No zone changes its clock twice in one week.
  for (let ms = fromMs; ms < toMs; ms += weekMs) {
    const offset = offsetAt(ms + weekMs);
    if (offset === last().offset) continue;
    let [before, after] = [ms, ms + weekMs];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(middle) === last().offset) before = middle;
      else after = middle;
    }
    changes.push({ atMs: after, offset });
  }

  return (ms) => {
    let found = changes[0];
    for (const change of changes) if (change.atMs <= ms) found = change;
    return ms + (found?.offset ?? 0);
  };
}
