/**
 * Whether an event is an input method's business: a key or a letter of a word that is still composed, and in Safari the
 * key that has just ended one, which comes after the end of the composition and is known by its code alone.
 */
export function isOfInputMethod(event: Event): boolean {
  /* eslint-disable no-restricted-syntax -- the one place that reads them */
  if ('isComposing' in event && event.isComposing === true) return true;
  return 'keyCode' in event && event.keyCode === 229;
  /* eslint-enable no-restricted-syntax -- to here */
}
