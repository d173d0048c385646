/** Writes a row a series beside the pointer: what a peer without a tooltip of its own is given. */
export function showTip(tip: HTMLElement, x: number, rows: readonly string[]): void {
  tip.replaceChildren(
    ...rows.map((row) => {
      const line = document.createElement('div');
      line.textContent = row;
      return line;
    }),
  );
  tip.style.transform = `translate(${x}px, 20px)`;
}
