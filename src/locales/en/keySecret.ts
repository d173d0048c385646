/** Words of the view that shows the secret of a new key, once. */
export const keySecret = {
  title: (key: string) => `Store the secret of ${key}`,
  help: 'It is shown this once and by nobody again. Put it where your service reads its secrets, not in a chat, a mail or the code.',
  label: (key: string) => `Secret of ${key}`,
  copy: 'Copy',
  copied: 'Copied',
  stored: 'I have stored it',
  gone: 'The secret was shown before and is no longer here.',
  leave: 'Leave without storing it?',
  leaveText: 'Nobody can show it again, and without it the key is of no use.',
  leaveYes: 'Leave it',
  leaveNo: 'Back to the secret',
};
