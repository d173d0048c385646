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
export const maxCsvBytes = 20 * 1024 * 1024;

/** The most rows that are taken from one file. */
export const maxCsvRows = 100_000;

/** The most people who become chips: more help nobody, and are invited by themselves. */
export const maxCsvChips = 1_000;

/** Reads the bytes of a file. Nothing of it leaves the browser. */
export async function readCsvFile(file: File): Promise<Uint8Array | { fault: CsvFault }> {
  if (file.size > maxCsvBytes) return { fault: 'too-large' };
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: 'unreadable' };
  }
}
