import type { Words } from './en.js';

/** Every word of the studio's own, in German. */
export const de: Words = {
  product: 'Cadence',
  skipToVoices: 'Zu den Stimmen springen',
  account: (name) => `Konto von ${name}`,
  signedInAs: 'Angemeldet als',
  seats: { owner: 'Inhaberin', full: 'Voller Platz', basic: 'Einfacher Platz' },
  theme: 'Darstellung',
  themes: { auto: 'Wie auf diesem Gerät', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languages: { en: 'English', de: 'Deutsch' },
  voices: 'Stimmen',
  voicesIntro: (workspace) =>
    workspace
      ? `Alle Stimmen, mit denen ${workspace} aufnimmt und erzählt.`
      : 'Alle Stimmen Ihres Arbeitsbereichs.',
  search: 'Stimmen suchen',
  columns: {
    voice: 'Stimme',
    language: 'Sprache',
    added: 'Hinzugefügt',
    access: 'Wer Zugriff hat',
    share: 'Freigeben',
  },
  count: (shown, total) =>
    shown === total ? `${total} ${total === 1 ? 'Stimme' : 'Stimmen'}` : `${shown} von ${total} Stimmen`,
  loading: 'Stimmen werden geladen …',
  loadMore: 'Mehr laden',
  loadingMore: 'Lädt …',
  unnamed: 'Stimme ohne Namen',
  unknown: '—',
  empty: 'Noch keine Stimmen',
  emptyHint: 'Die erste, die Sie aufnehmen oder klonen, erscheint in dieser Liste.',
  notFound: (search) => `Keine Stimme passt zu „${search}“`,
  clearSearch: 'Suche leeren',
  failed: 'Die Stimmen konnten nicht geladen werden',
  failedHint: 'Es ist nichts verloren. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  retry: 'Noch einmal versuchen',
  signedOut: 'Ihre Sitzung ist abgelaufen',
  signedOutHint: 'Was Sie offen hatten, bleibt erhalten. Melden Sie sich wieder an, um weiterzumachen.',
  signInAgain: 'Wieder anmelden',
  linkedMissing: 'Die verlinkte Stimme ist nicht unter denen, die Sie sehen können.',
  somebodyUnknown: 'jemand Unbekanntes',
  everyone: 'Alle',
  noAccess: 'Nicht für Sie freigegeben',
  accessFailed: 'Nicht lesbar',
  accessLoading: 'Zugriff wird gelesen …',
  haveAccess: (names, more) => `${names}${more > 0 ? ` und ${more} weitere` : ''}`,
};
