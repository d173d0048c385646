import { scans, severities } from './scans.js';
import { useWords } from './WordsContext.js';

/** The websites that are scanned, and what the last scan of each found. */
export function ScanTable() {
  const { words, language } = useWords();
  const { scanner } = words;
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return (
    <table className="vs-table vs-scans">
      <caption className="vs-hidden">{scanner.sites}</caption>
      <thead>
        <tr>
          <th scope="col">{scanner.columns.site}</th>
          <th scope="col">{scanner.columns.scripts}</th>
          <th scope="col">{scanner.columns.findings}</th>
          <th scope="col">{scanner.columns.scanned}</th>
        </tr>
      </thead>
      <tbody>
        {scans.map(({ site, scripts, findings, age }) => {
          const found = severities.filter((severity) => findings[severity] > 0);
          return (
            <tr key={site} className="vs-row">
              <th scope="row" className="vs-cell-site">
                <bdi>{site}</bdi>
              </th>
              <td className="vs-cell-scripts">{scanner.scripts(scripts)}</td>
              <td className="vs-cell-findings">
                {found.length === 0 && <span className="vs-muted">{scanner.clean}</span>}
                {found.map((severity) => (
                  <span key={severity} className="vs-finding" data-severity={severity}>
                    {scanner.severities[severity](findings[severity])}
                  </span>
                ))}
              </td>
              <td className="vs-cell-scanned">
                {age < 24 ? ago.format(-age, 'hour') : ago.format(-Math.round(age / 24), 'day')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
