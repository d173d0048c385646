import type { UsageReport } from '../../client/backend.js';

/**
 * Gives a report whose series without a name have the one that is known for their key. The very same report where
 * there is none to add.
 */
export function nameSeries(report: UsageReport, names: ReadonlyMap<string, string>): UsageReport {
  const isNamed = ({ key, name }: UsageReport['series'][number]) => name === null && names.has(key);
  if (!report.series.some(isNamed)) return report;
  return {
    ...report,
    series: report.series.map((one) => (isNamed(one) ? { ...one, name: names.get(one.key) ?? null } : one)),
  };
}
