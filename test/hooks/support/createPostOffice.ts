import { RolecallError } from '../../../src/client/index.js';
import type { ErrorCode, Invitation, InvitationsArea, InvitationTerms } from '../../../src/client/index.js';

/** What can go wrong with the next call: refused, or lost before or after it was carried out. */
interface Mishap {
  code: ErrorCode;
  /** Whether it was carried out all the same. @default false */
  carriedOut?: boolean;
}

/** A backend's invitations, kept by a host of its own. */
export interface PostOffice {
  area: InvitationsArea;
  /** Every invitation that was ever sent, cancelled ones left out. */
  invitations: Invitation[];
  /** Each call by its name and the addresses it was about, oldest first. */
  calls: string[];
  /** Lets the next call of that name meet a mishap. */
  fail: (name: keyof InvitationsArea, mishap: Mishap) => void;
  /** Holds every call of that name back until the answer is let go. */
  hold: (name: keyof InvitationsArea) => () => void;
  /** Puts an invitation in as somebody else sent it. */
  put: (email: string, more?: Partial<Invitation>) => Invitation;
}

/**
 * Keeps invitations in memory as a host of its own would, so that what a hook does with them can be seen without a
 * provider's rules in the way. Invites any address as often as it is asked to: one for each is up to the hook.
 */
export function createPostOffice(
  now: () => number,
  options: { list?: boolean; sendMany?: boolean; cancel?: boolean } = {},
): PostOffice {
  const { list = true, sendMany = true, cancel = true } = options;
  const invitations: Invitation[] = [];
  const calls: string[] = [];
  const mishaps = new Map<string, Mishap[]>();
  const held = new Map<string, Promise<void>>();
  let made = 0;

  const put: PostOffice['put'] = (email, more = {}) => {
    made += 1;
    const invitation: Invitation = {
      id: `inv-${made}`,
      email,
      seat: null,
      groupIds: null,
      monthlyCredits: null,
      role: null,
      sentBy: { id: 'user-ana', email: 'ana@northwind.test', name: 'Ana Ruiz' },
      sentAt: new Date(now()),
      expiresAt: new Date(now() + 7 * 86_400_000),
      answer: null,
      link: null,
      ...more,
    };
    invitations.push(invitation);
    return invitation;
  };
  const change = (id: string, more: Partial<Invitation>) => {
    const place = invitations.findIndex((one) => one.id === id);
    if (place < 0) throw new RolecallError('not_found', 'There is no such invitation.');
    invitations[place] = { ...invitations[place]!, ...more };
  };
  const call = async <T>(name: string, about: readonly string[], run: () => T): Promise<T> => {
    calls.push([name, ...about].join(' '));
    await held.get(name);
    const mishap = mishaps.get(name)?.shift();
    if (mishap && !mishap.carriedOut) throw new RolecallError(mishap.code, `${name} failed.`);
    const answer = run();
    if (mishap) throw new RolecallError(mishap.code, `The answer to ${name} was lost.`);
    return answer;
  };
  const asTerms = ({ seat, groupIds, monthlyCredits, role }: InvitationTerms) => ({
    seat: seat ?? null,
    groupIds: groupIds ?? null,
    monthlyCredits: monthlyCredits ?? null,
    role: role ?? null,
  });

  const area: InvitationsArea = {
    list: list ? () => call('list', [], () => [...invitations]) : undefined,
    send: (email, terms) => call('send', [email], () => void put(email, asTerms(terms))),
    maxAtOnce: sendMany ? 3 : undefined,
    sendMany: sendMany
      ? (emails, terms) =>
          call('sendMany', emails, () => {
            if (emails.some((email) => email.endsWith('@refused.test')))
              throw new RolecallError('invalid', 'One of them is refused.');
            for (const email of emails) put(email, asTerms(terms));
          })
      : undefined,
    cancel: cancel
      ? ({ id, email }) =>
          call('cancel', [email], () => {
            const place = invitations.findIndex((one) => one.id === id || one.email === id);
            if (place < 0) throw new RolecallError('not_found', 'There is no such invitation.');
            invitations.splice(place, 1);
          })
      : undefined,
    resend: ({ id, email }) => call('resend', [email], () => change(id, { sentAt: new Date(now()) })),
    setExpiry: ({ id, email }, expiresAt) => call('setExpiry', [email], () => change(id, { expiresAt })),
    respond: (id, answer) => call('respond', [id], () => change(id, { answer })),
  };
  return {
    area,
    invitations,
    calls,
    put,
    fail: (name, mishap) => mishaps.set(name, [...(mishaps.get(name) ?? []), mishap]),
    hold: (name) => {
      let letGo = () => {};
      held.set(
        name,
        new Promise((resolve) => {
          letGo = resolve;
        }),
      );
      return () => {
        held.delete(name);
        letGo();
      };
    },
  };
}
