/** Domains of one provider that says of itself: dots before the `@` count for nothing, and both domains are one. */
const withoutDots: readonly string[] = ['gmail.com', 'googlemail.com'];

/**
 * One spelling for all spellings of an inbox, to count mails by and never to send to: capitals, what stands behind a
 * plus (with the great providers an alias; where it is none, a few inboxes share an allowance), and Gmail's dots.
 */
export function inboxOf(address: string): string {
  const [local, domain] = splitAtLast(address.toLowerCase(), '@');
  const [name = ''] = local.split('+');
  return withoutDots.includes(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}

function splitAtLast(text: string, mark: string): [string, string] {
  const place = text.lastIndexOf(mark);
  return [text.slice(0, place), text.slice(place + mark.length)];
}
