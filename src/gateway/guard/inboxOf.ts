import { emailKey } from '../../access/emailKey.js';

/** A mail provider that says which spellings of an address are one inbox. */
interface MailProvider {
  domains: readonly string[];
  /** `name@` is the same inbox at each of the domains. */
  isOneDomain?: true;
  /** A dot before the `@` counts for nothing. */
  isWithoutDots?: true;
}

/**
 * Those at which what stands behind a plus is an alias of what stands before it. For any other domain nobody says so: there
 * each spelling is an inbox of its own, and what its caller may send in all is the bound.
 */
const withPlus: readonly MailProvider[] = [
  // support.google.com/mail/answer/7436150 for dots, /22370 for the plus.
  { domains: ['gmail.com', 'googlemail.com'], isOneDomain: true, isWithoutDots: true },
  // learn.microsoft.com, "Plus addressing in Exchange Online"; Hotmail has had it since 2013.
  { domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'] },
  // support.apple.com/118230 for the three names; for the plus en.wikipedia.org/wiki/Email_address, "Sub-addressing".
  { domains: ['icloud.com', 'me.com', 'mac.com'], isOneDomain: true },
  // proton.me/support/addresses-and-aliases.
  { domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'] },
  // fastmail.help, "Plus addressing and subdomain addressing".
  { domains: ['fastmail.com', 'fastmail.fm'] },
];

/**
 * One spelling for all spellings of an inbox, as far as its provider says that they are one: to count mails by, and never to
 * send to. Capitals count for nothing anywhere.
 */
export function inboxOf(address: string): string {
  const [local, domain] = splitAtLast(emailKey(address), '@');
  const provider = withPlus.find(({ domains }) => domains.includes(domain));
  if (provider === undefined) return `${local}@${domain}`;
  const { domains, isOneDomain, isWithoutDots } = provider;
  const [name = ''] = local.split('+');
  return `${isWithoutDots ? name.replaceAll('.', '') : name}@${isOneDomain ? domains[0] : domain}`;
}

function splitAtLast(text: string, mark: string): [string, string] {
  const place = text.lastIndexOf(mark);
  return [text.slice(0, place), text.slice(place + mark.length)];
}
