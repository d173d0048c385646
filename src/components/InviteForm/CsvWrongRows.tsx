'use client';

import { inviteArea } from '../../locales/en/inviteArea.js';
import { clipText } from '../RecipientField/clipText.js';
import { isolateText } from '../RecipientField/isolateText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import type { CsvWrong } from './checkCsvRows.js';
import { scrollStop } from '../internal/scrollStop.js';

interface CsvWrongRowsProps {
  rows: readonly { row: number; wrong: CsvWrong }[];
}

/** How many are named: whoever has more looks into the file. */
const shownRows = 200;

/** Names each row that is left out, by its number, and says why. Scrolls where there are many. */
export function CsvWrongRows({ rows }: CsvWrongRowsProps) {
  const { m, format } = useMessages(inviteArea);
  const { wrong: words, badRows, rowNumber } = m.invite.csv;
  return (
    <div className="rcl-csv-wrong" {...scrollStop(badRows)}>
      <ul className="rcl-csv-wrong-list">
        {rows.slice(0, shownRows).map(({ row, wrong }) => (
          <li key={row}>
            <span className="rcl-csv-row-number">{rowNumber(row, format)}</span> {sentence(wrong)}
          </li>
        ))}
        {rows.length > shownRows && <li>{m.invite.csv.more(rows.length - shownRows, format)}</li>}
      </ul>
    </div>
  );

  function sentence(wrong: CsvWrong): string {
    switch (wrong.is) {
      case 'not-an-address':
      case 'look-alike':
      case 'unknown-seat':
      case 'duplicate':
        return words[wrong.is](isolateText(clipText(wrong.text)));
      case 'not-cut':
        return words['not-cut'](isolateText(clipText(wrong.text)), wrong.sign);
      default:
        return words[wrong.is];
    }
  }
}
