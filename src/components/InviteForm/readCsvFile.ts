/** Why a file cannot be used. */
export type CsvFault =
  | 'too-large'
  | 'too-many-rows'
  | 'not-text'
  | 'empty'
  | 'no-address'
  | 'one-file'
  | 'unreadable'
  | 'not-loaded';

/** The largest file that is read, in bytes. */
export const maxCsvBytes = 1024 * 1024;

/**
 * Reads the text of a file as spreadsheets write it: UTF-8 or UTF-16 with their marks, else the Windows code page of
 * Western Europe. Nothing of it leaves the browser.
 */
export async function readCsvFile(file: File): Promise<{ text: string } | { fault: CsvFault }> {
  if (file.size > maxCsvBytes) return { fault: 'too-large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: 'unreadable' };
  }
  const text = decode(bytes);
  if (text === null) return { fault: 'not-text' };
  return text.trim() === '' ? { fault: 'empty' } : { text };
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = wide === null ? decodeBytes(bytes) : new TextDecoder(wide).decode(bytes);
  // What no text has: a workbook, a picture and a PDF are full of these.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return /[\0-\x08\x0e-\x19\x1b-\x1f]/.test(text) || text.startsWith('%PDF-') ? null : text;
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
