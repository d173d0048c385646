/**
 * What a field carries that no password manager is to fill in or to offer to store: 1Password, LastPass and Bitwarden each
 * listen to a word of their own. To be spread first into whatever text is entered in.
 */
export const notACredential = {
  autoComplete: 'off',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
} as const;
