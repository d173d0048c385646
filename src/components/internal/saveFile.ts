/** Long enough for a browser to have begun to save it, in ms. */
const keptMs = 60_000;

/** Saves something that the page has made, as a file of the person's. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
