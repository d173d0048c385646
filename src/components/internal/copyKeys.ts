/** The keys that copy, as they are printed on the keyboard in use. */
export function copyKeys(): string {
  return /mac|iphone|ipad/i.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
}
