/** How grave something is that a scan found, the gravest first. */
export const severities = ['high', 'medium', 'low'] as const;

/** What the last scan of one website found. The host's own data, of which Rolecall knows nothing. */
export interface Scan {
  site: string;
  scripts: number;
  findings: Readonly<Record<(typeof severities)[number], number>>;
  /** Hours since the scan. */
  age: number;
}

/** Made up, and always the same. */
export const scans: readonly Scan[] = [
  { site: 'www.northwind.example', scripts: 46, findings: { high: 1, medium: 4, low: 11 }, age: 2 },
  { site: 'player.northwind.example', scripts: 18, findings: { high: 0, medium: 2, low: 3 }, age: 2 },
  { site: 'studio.northwind.example', scripts: 93, findings: { high: 0, medium: 0, low: 0 }, age: 5 },
  { site: 'press.northwind.example', scripts: 12, findings: { high: 0, medium: 1, low: 0 }, age: 26 },
  { site: 'jobs.northwind.example', scripts: 7, findings: { high: 2, medium: 0, low: 1 }, age: 74 },
];
