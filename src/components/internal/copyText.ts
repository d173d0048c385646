/**
 * Puts a text on the clipboard. On plain HTTP, and in many frames, there is none to write to: then it goes with the copying
 * of a selection, as by the keyboard. The text itself is never put into the page for that.
 *
 * @throws {Error} The browser refused both.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    if (!copyBySelection(text)) throw error;
  }
}

function copyBySelection(text: string): boolean {
  // Deprecated, and the only way where there is no other. Absent from some.
  const page: { execCommand?: (command: 'copy') => boolean; getSelection: () => Selection | null } = document;
  const selection = page.getSelection();
  if (!page.execCommand || !selection) return false;
  // Some browsers copy only what is selected. What that is does not matter.
  const selected = document.createElement('span');
  selected.textContent = '\u00A0';
  selected.style.position = 'fixed';
  document.body.append(selected);
  const former = Array.from({ length: selection.rangeCount }, (_, place) => selection.getRangeAt(place));
  selection.selectAllChildren(selected);
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    return page.execCommand('copy') && isTaken;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
    selected.remove();
    selection.removeAllRanges();
    for (const range of former) selection.addRange(range);
  }
}
