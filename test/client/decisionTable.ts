import type { ErrorCode } from '../../src/client/index.js';
import type { Turn } from './support/createNetwork.js';
import { cutOff, lostConnection, page, problem, refusedConnection } from './support/createNetwork.js';

/** How often the request leaves when it always ends so, and the code of the error that the caller then gets. */
type Cell = readonly [sends: number, code: ErrorCode];

export interface Row {
  outcome: string;
  turn: () => Turn;
  read: Cell;
  idempotentWrite: Cell;
  oneShotWrite: Cell;
}

const row = (
  outcome: string,
  turn: () => Turn,
  read: Cell,
  idempotentWrite: Cell,
  oneShotWrite: Cell,
): Row => ({
  outcome,
  turn,
  read,
  idempotentWrite,
  oneShotWrite,
});

const same = (outcome: string, turn: () => Turn, cell: Cell) => row(outcome, turn, cell, cell, cell);

/**
 * What the client does after each way that a sending can end, for each effect. Every cell is a test.
 *
 * A write never ends in an error that says less than "it may have been done" when it may have been.
 */
export const decisionTable: readonly Row[] = [
  // How the call ends without an answer
  row(
    'the connection is lost',
    lostConnection,
    [3, 'network'],
    [2, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),
  row('the connection is refused', refusedConnection, [3, 'network'], [2, 'network'], [1, 'network']),
  row(
    'no answer comes in time',
    () => 'silence',
    [1, 'timeout'],
    [1, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),
  row(
    'the answer breaks off',
    () => cutOff(),
    [3, 'network'],
    [2, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),

  // Successes that are none
  row(
    'a web page is answered',
    () => page(200),
    [1, 'decode'],
    [1, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),
  row(
    'a redirect is answered',
    () => new Response(null, { status: 302, headers: { location: 'https://login.example/' } }),
    [1, 'decode'],
    [1, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),

  // Refusals: nothing was done, and repeating changes nothing
  same('400', () => problem(400, 'invalid_request'), [1, 'invalid']),
  same('400 of a full list', () => problem(400, 'too_many_principals'), [1, 'too_many_principals']),
  same('400 of the creator', () => problem(400, 'creator_fixed'), [1, 'creator_fixed']),
  same('400 of a member', () => problem(400, 'already_member'), [1, 'already_member']),
  same('400 of a full plan', () => problem(400, 'seat_limit'), [1, 'seat_limit']),
  same('400 of a foreign domain', () => problem(400, 'domain_not_verified'), [1, 'domain_not_verified']),
  same('400 of a managed group', () => problem(400, 'group_managed'), [1, 'group_managed']),
  same('400 of the owner', () => problem(400, 'owner_fixed'), [1, 'owner_fixed']),
  same('403 of oneself', () => problem(403, 'self_lock'), [1, 'self_lock']),
  same('403 of the last admin', () => problem(403, 'last_admin'), [1, 'last_admin']),
  same('401', () => problem(401, 'unauthenticated'), [1, 'signed_out']),
  same('402', () => problem(402, 'insufficient_credits'), [1, 'payment_required']),
  same('403', () => problem(403, 'not_allowed'), [1, 'forbidden']),
  same('403 of the cross-site check', () => problem(403, 'csrf'), [1, 'csrf']),
  same('404', () => problem(404, 'resource_not_found'), [1, 'not_found']),
  same('404 of a person', () => problem(404, 'user_not_found'), [1, 'user_not_found']),
  same('409', () => problem(409, 'concurrent_modification'), [1, 'conflict']),
  same('409 of an invited address', () => problem(409, 'already_invited'), [1, 'already_invited']),
  same('409 of a used key', () => problem(409, 'idempotency_key_reused'), [1, 'conflict']),
  same('413', () => problem(413, 'request_too_large'), [1, 'invalid']),
  same('422', () => problem(422, 'validation_error'), [1, 'invalid']),
  same('502 for the gateway’s key', () => problem(502, 'upstream_auth'), [1, 'upstream_auth']),

  // Failures that may heal
  row(
    '429',
    () => problem(429, 'rate_limited'),
    [3, 'rate_limited'],
    [2, 'rate_limited'],
    [1, 'rate_limited'],
  ),
  row(
    '429 for 30 s',
    () => problem(429, 'rate_limited', { 'retry-after': '30' }),
    // The third would end beyond the minute that a call may take.
    [2, 'rate_limited'],
    [2, 'rate_limited'],
    [1, 'rate_limited'],
  ),
  same('429 for 31 s', () => problem(429, 'rate_limited', { 'retry-after': '31' }), [1, 'rate_limited']),
  row('500', () => problem(500, 'internal_error'), [3, 'upstream'], [1, 'upstream'], [1, 'outcome_unknown']),
  // L-S5: the gateway failed before anything went on to the provider.
  ...['policy_error', 'identify_error', 'audit_unavailable'].map((word) =>
    row(`500 of ${word}`, () => problem(500, word), [3, 'upstream'], [1, 'upstream'], [1, 'upstream']),
  ),
  row(
    'facts that could not be read',
    () => problem(503, 'facts_unavailable'),
    [3, 'facts_unavailable'],
    [2, 'facts_unavailable'],
    [1, 'facts_unavailable'],
  ),
  row(
    '424 of an outcome that nobody knows',
    () => problem(424, 'outcome_unknown'),
    [1, 'invalid'],
    [1, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),
  row(
    '504 of an outcome that nobody knows',
    () => problem(504, 'outcome_unknown'),
    [3, 'timeout'],
    [1, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),
  row(
    '500 without a word, as UTDK gateways answer',
    () => Response.json({ error: 'Request failed' }, { status: 500 }),
    [3, 'upstream'],
    [1, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),
  row(
    '502',
    () => problem(502, 'bad_upstream'),
    [3, 'upstream'],
    [1, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),
  row('502 of a proxy', () => page(502), [3, 'upstream'], [1, 'outcome_unknown'], [1, 'outcome_unknown']),
  row('503', () => problem(503, 'overloaded'), [3, 'upstream'], [2, 'upstream'], [1, 'upstream']),
  row(
    '504',
    () => problem(504, 'upstream_timeout'),
    [3, 'timeout'],
    [1, 'outcome_unknown'],
    [1, 'outcome_unknown'],
  ),
];
