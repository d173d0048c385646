import { decodeCsv, type DecodedText } from './decodeCsv.js';
import type { CsvFault } from './readCsvFile.js';

/**
 * Makes the bytes of a file a text.
 *
 * @param encoding What a person has chosen. Left out, it is found.
 */
export function readCsvText(bytes: Uint8Array, encoding?: string): DecodedText | { fault: CsvFault } {
  const decoded = decodeCsv(bytes, encoding);
  // What no text has: a workbook, a picture and a PDF are full of these. A wrong choice can be put right.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const isText = !/[\0-\x08\x0e-\x19\x1b-\x1f]/.test(decoded.text) && !decoded.text.startsWith('%PDF-');
  if (!isText && encoding === undefined) return { fault: 'not-text' };
  return decoded.text.trim() === '' && encoding === undefined ? { fault: 'empty' } : decoded;
}
