/** Puts a host's styles before all others, as its own layers come first. What is returned takes them away again. */
export function withHostStyles(css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.prepend(style);
  return () => style.remove();
}
