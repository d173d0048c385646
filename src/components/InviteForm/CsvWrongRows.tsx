'use client';

import { inviteArea } from '../../locales/en/inviteArea.js';
import { clipText } from '../RecipientField/clipText.js';
import { isolateText } from '../RecipientField/isolateText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import type { CsvWrong } from './checkCsvRows.js';
import { CsvRowNotes } from './CsvRowNotes.js';

interface CsvWrongRowsProps {
  rows: readonly { row: number; wrong: CsvWrong }[];
}

/** Names each row that is left out, by its number, and says why. */
export function CsvWrongRows({ rows }: CsvWrongRowsProps) {
  const { m } = useMessages(inviteArea);
  const { wrong: words, badRows } = m.invite.csv;
  return (
    <CsvRowNotes label={badRows} rows={rows.map(({ row, wrong }) => ({ row, note: sentence(wrong) }))} />
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
