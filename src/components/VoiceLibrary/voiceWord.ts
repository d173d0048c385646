import type { VoicesMessages } from '../../locales/Messages.js';

/** One of the provider's words for voices, in the person's language where there is one; else as it is, made readable. */
export function voiceWord({ voices }: VoicesMessages, word: string): string {
  const { words } = voices;
  if (Object.hasOwn(words, word)) return words[word as keyof typeof words];
  return word.replaceAll('_', ' ');
}

/** A language by its code; the code itself where that names none. */
export function languageName(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
