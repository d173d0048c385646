/** Every word of the studio's own, in English. Rolecall brings its own words. */
export const en = {
  product: 'Cadence',
  skipToVoices: 'Skip to the voices',
  account: (name: string) => `Account of ${name}`,
  signedInAs: 'Signed in as',
  seats: { owner: 'Owner', full: 'Full seat', basic: 'Basic seat' },
  theme: 'Appearance',
  themes: { auto: 'As on this device', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languages: { en: 'English', de: 'Deutsch' },
  voices: 'Voices',
  voicesIntro: (workspace: string | null) =>
    workspace
      ? `Every voice that ${workspace} records, narrates and ships with.`
      : 'Every voice of your workspace.',
  search: 'Search voices',
  columns: { voice: 'Voice', language: 'Language', added: 'Added', access: 'Who has access', share: 'Share' },
  count: (shown: number, total: number) =>
    shown === total ? `${total} ${total === 1 ? 'voice' : 'voices'}` : `${shown} of ${total} voices`,
  loading: 'Loading voices…',
  loadMore: 'Load more',
  loadingMore: 'Loading…',
  unnamed: 'Untitled voice',
  unknown: '—',
  empty: 'No voices here yet',
  emptyHint: 'The first one that you record or clone shows up in this list.',
  notFound: (search: string) => `No voice matches “${search}”`,
  clearSearch: 'Clear the search',
  failed: 'The voices could not be loaded',
  failedHint: 'Nothing is lost. Check your connection and try again.',
  retry: 'Try again',
  signedOut: 'Your session has ended',
  signedOutHint: 'What you had open is kept. Sign in again to go on.',
  signInAgain: 'Sign in again',
  linkedMissing: 'The linked voice is not among those that you can see.',
  somebodyUnknown: 'somebody unknown',
  everyone: 'Everyone',
  noAccess: 'Not shared with you',
  accessFailed: 'Could not be read',
  accessLoading: 'Reading who has access…',
  haveAccess: (names: string, more: number) => `${names}${more > 0 ? ` and ${more} more` : ''}`,
};

/** The studio's words in one language. */
export type Words = typeof en;
