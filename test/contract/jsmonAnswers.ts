import { variants } from './answersOf.js';
import type { Variant } from './answersOf.js';

/** One answer that is made up: what it is called, what stands in it, and how many of its entries nobody can read. */
export interface MadeUp {
  name: string;
  answer: unknown;
  unreadable: number;
}

type Entry = Readonly<Record<string, unknown>>;

/** What a list may stand in, at a provider that documents none of its answers. */
const around = (
  names: readonly string[],
): Readonly<Record<string, (list: readonly unknown[]) => unknown>> => ({
  'a bare list': (list) => list,
  'a list within data': (list) => ({ data: list }),
  'a list within result': (list) => ({ result: list }),
  ...Object.fromEntries(names.map((name) => [name, (list: readonly unknown[]) => ({ [name]: list })])),
  ...Object.fromEntries(
    names.map((name) => [
      `${name} within its workspace`,
      (list: readonly unknown[]) => ({ workspace: { [name]: list } }),
    ]),
  ),
  'a list twice within': (list) => ({ status: 'success', data: { results: { [names[0]!]: list } } }),
});

/** One way to write an entry: the same facts under other names. */
type Spelling = (facts: Entry) => Entry;

const userSpellings: Readonly<Record<string, Spelling>> = {
  'userId and email': ({ id, email, permission, ...more }) => ({
    userId: id,
    email,
    permissions: permission,
    ...more,
  }),
  '_id and role': ({ id, email, permission, ...more }) => ({
    _id: id,
    userEmail: email,
    role: permission,
    ...more,
  }),
  'user_id and a list of permissions': ({ id, email, permission, ...more }) => ({
    user_id: id,
    email,
    permissions: permission === null || permission === undefined ? permission : [permission],
    ...more,
  }),
  'the user in place of their id': ({ id, email, permission, ...more }) => ({
    _id: 'share-1',
    userId: { _id: id, email },
    permissions: permission,
    ...more,
  }),
  'the user within': ({ id, email, permission, ...more }) => ({
    id: 'share-1',
    user: { id, email },
    accessLevel: permission,
    ...more,
  }),
};

const invitationSpellings: Readonly<Record<string, Spelling>> = {
  'invitationId and invitedEmail': ({ id, email, permission, status, sender, at, end, ...more }) => ({
    invitationId: id,
    invitedEmail: email,
    permissions: permission,
    status,
    invitedBy: sender,
    createdAt: at,
    expirationDate: end,
    ...more,
  }),
  '_id and seconds': ({ id, email, permission, status, sender, at, end, ...more }) => ({
    _id: id,
    email,
    role: permission,
    state: status,
    inviterEmail: sender,
    created_at: typeof at === 'string' ? Date.parse(at) / 1_000 : at,
    expires_at: typeof end === 'string' ? Date.parse(end) : end,
    ...more,
  }),
  'the invited person and the sender in objects': ({
    id,
    email,
    permission,
    status,
    sender,
    at,
    end,
    ...more
  }) => ({
    id,
    invitedUser: { email },
    permission: permission === null || permission === undefined ? permission : [permission],
    status,
    inviter: sender === null || sender === undefined ? sender : { _id: 'u0', email: sender },
    invitedAt: at,
    expirationTime: end,
    ...more,
  }),
};

/** The same facts as each variant of an answer has them. */
function factsOf(variant: Variant, necessary: Entry, others: Entry): Entry {
  if (variant === 'minimal') return necessary;
  if (variant === 'null')
    return { ...necessary, ...Object.fromEntries(Object.keys(others).map((name) => [name, null])) };
  const all = { ...necessary, ...others };
  if (variant === 'unknown-word')
    return { ...all, permission: 'Non-default.GRÖSSE', ...('status' in all && { status: 'Bounced.X' }) };
  return variant === 'extra-key' ? { ...all, colour_of_next_year: { a: 1 } } : all;
}

function make(
  names: readonly string[],
  spellings: Readonly<Record<string, Spelling>>,
  necessary: Entry,
  others: Entry,
): readonly MadeUp[] {
  return Object.entries(around(names)).flatMap(([place, wrap]) =>
    Object.entries(spellings).flatMap(([spelling, write]) =>
      variants.map((variant): MadeUp => {
        const isOdd = variant === 'one-bad-member';
        const entry = write(factsOf(variant, necessary, others));
        return {
          name: `${variant}, by ${spelling}, in ${place}`,
          answer: wrap([entry, ...(isOdd ? [7, { permissions: 'read' }] : [])]),
          unreadable: isOdd ? 2 : 0,
        };
      }),
    ),
  );
}

/** Lists of shared users that have one readable user, of this id and address (W-F8). */
export function sharedUserAnswers(id: string, email: string): readonly MadeUp[] {
  const others = { permission: 'write', name: 'Ben' };
  return [
    ...make(['users', 'sharedUsers', 'sharedWith', 'members'], userSpellings, { id, email }, others),
    {
      name: 'a map by id',
      answer: { sharedUsers: { [id]: { email, permissions: 'write' } } },
      unreadable: 0,
    },
  ];
}

/** Lists of invitations that have one readable one, of this id and for this address (W-F8). */
export function invitationAnswersMade(id: string, email: string, sender: string): readonly MadeUp[] {
  const at = '2026-03-01T09:00:00.000Z';
  const end = '2026-03-08T09:00:00.000Z';
  const others = { permission: 'read', status: 'pending', sender, at, end };
  return make(['invitations', 'pendingInvitations'], invitationSpellings, { id, email }, others);
}

/** Lists in which nobody stands. */
export const emptyAnswers: readonly MadeUp[] = [
  { name: 'a sentence alone', answer: { message: 'There are none.' }, unreadable: 0 },
  { name: 'an empty list', answer: [], unreadable: 0 },
  { name: 'an empty list within data', answer: { data: [] }, unreadable: 0 },
];
