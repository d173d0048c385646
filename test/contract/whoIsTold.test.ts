import type { GenericSchema } from 'valibot';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/contract/answer/readAnswer.js';
import { listInvitations } from '../../src/contract/gateway/invitations.js';
import { allOperations, binaryOf, permissions } from '../../src/contract/index.js';
import type { AnyOperation, Permission } from '../../src/contract/index.js';
import { answerOfRecord } from './answersOf.js';
import { inputOf } from './inputOf.js';

const moment = '2026-03-01T00:00:00Z';

/** Answers of those whose record takes more than one shape, or a table. */
const written: Readonly<Record<string, unknown>> = {
  list_shared_users: { users: [{ userId: 'u1', email: 'dee@x.example', name: 'Dee', permissions: 'read' }] },
  list_pending_invitations: {
    invitations: [
      { invitationId: 'i1', invitedEmail: 'new@x.example', invitedBy: 'ana@x.example', status: 'pending' },
    ],
  },
  usage_by_product_over_time: {
    columns: ['time', 'user_id', 'user_label', 'actor', 'of_next_year', 'credits'],
    column_types: ['DateTime', 'String', 'String', 'String', 'String', 'Int'],
    column_units: [null, null, null, null, null, 'credits'],
    rows: [[moment, 'u1', 'Dee', 'dee@x.example', 'dee@x.example', 12, 'beside all columns']],
  },
  get_groups_endpoint: {
    g1: { id: 'g1', name: 'Games', members: ['u1', 'dee@x.example'], character_count: 5 },
  },
  get_workspace_service_accounts: {
    'service-accounts': [
      {
        service_account_user_id: 's1',
        name: 'Bot',
        'api-keys': [
          {
            key_id: 'k1',
            service_account_user_id: 's1',
            allowed_ips: ['10.0.0.1'],
            hashed_xi_api_key: 'a1',
            hint: '12ab',
          },
        ],
        default_sharing_groups: [
          { permission_level: 'viewer', group: { id: 'g1', name: 'Games', members: ['dee@x.example'] } },
        ],
      },
    ],
  },
  get_resource_metadata: {
    resource_id: 'r1',
    resource_type: 'voice',
    creator_user_id: 'u1',
    role_to_group_ids: { viewer: ['u1'] },
    share_options: [
      ...['user', 'group', 'key', 'service_account', 'workspace_api_key', 'of_next_year'].map((type) => ({
        id: type,
        type,
        name: type,
      })),
    ],
  },
  list_invitations: {
    invitations: [
      {
        id: 'i1',
        email: 'new@x.example',
        seat_type: null,
        group_ids: null,
        usage_limit: 5,
        sent_by: { id: 'ana', email: 'ana@x.example', name: 'Ana' },
        sent_at: moment,
        state: 'sent',
      },
    ],
  },
};

const reads = [...allOperations, listInvitations].filter(
  (one) => one.effect === 'read' && binaryOf(one) === null,
);

/** The places of an answer that say something, with the numbers of lists and the keys of maps left out. */
function toldPlaces(value: unknown, place = ''): string[] {
  if ([null, undefined, '', 0, false].some((nothing) => value === nothing)) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => toldPlaces(one, `${place}[${at}]`));
  if (typeof value !== 'object') return [place];
  return Object.entries(value!).flatMap(([name, one]) => toldPlaces(one, `${place}.${name}`));
}

/** What somebody with these permissions is told of an answer that says all that can be said. */
function toldTo(operation: AnyOperation, held: readonly Permission[]): readonly string[] {
  const body = written[operation.id] ?? answerOfRecord(operation.response as GenericSchema, 'full');
  const answer = readAnswer(operation, body);
  if (!answer.isRead) throw new Error(`The answer to ${operation.id} was not read: ${answer.places.join()}`);
  const { redact } = operation as { redact?: (...given: unknown[]) => unknown };
  return toldPlaces(redact?.(answer.value, new Set(held), () => false) ?? answer.value).map((place) =>
    place.slice(1),
  );
}

const leastOf = (operation: AnyOperation) => [...operation.needs(inputOf(operation))];

/** Of each read that tells some callers more than others: by which permission, and what. */
const more: Readonly<Record<string, Partial<Record<Permission, RegExp>>>> = {
  get_user_info: { 'billing:read': /^subscription\b/ },
  get_groups_endpoint: { 'members:read': /^g1\.members\b/ },
  search_groups: { 'members:read': /\.members_emails\b/ },
  get_resource_metadata: {
    'members:read': /^share_options\[.\]/,
    'groups:read': /^share_options\[.\]/,
    'keys:read': /^share_options\[.\]/,
  },
  get_workspace_service_accounts: {
    'keys:admin': /\.allowed_ips\b/,
    'members:read': /\.default_sharing_groups\[0\]\.group\.members\b/,
  },
  get_service_account_api_keys_route: { 'keys:admin': /\.allowed_ips\b/ },
  usage_by_product_over_time: { 'members:read': /^rows\[0\]\[[234]\]$/ },
  list_pending_invitations: { 'members:invite': /^invitations\[0\]/ },
  list_invitations: { 'members:read': /\.sent_by\.email$/ },
};

describe.each(reads.map((one) => [one.id, one] as const))('W-F7: of %s', (id, operation) => {
  const least = leastOf(operation);

  it('each permission tells what it is for, and no other does', () => {
    const always = toldTo(operation, least);
    for (const permission of permissions) {
      if (least.includes(permission)) continue;
      const added = toldTo(operation, [...least, permission]).filter((place) => !always.includes(place));
      const expected = more[id]?.[permission];
      if (expected === undefined) expect([permission, ...added]).toEqual([permission]);
      else {
        expect([permission, ...added].length).toBeGreaterThan(1);
        for (const place of added) expect(place).toMatch(expected);
      }
    }
  });

  it('nothing that names a person, money or an address is told without the right to read such', () => {
    const kinds: [RegExp, readonly Permission[]][] = [
      [/e-?mail|members\b|user_label|sent_by\.name/i, ['members:read', 'members:invite']],
      [/\btier\b|next_tier|invoice|overage|amount|billing|cents/, ['billing:read']],
      [/allowed_ips/, ['keys:admin']],
      [/hashed_|xi-api-key|secret/, []],
    ];
    for (const place of toldTo(operation, least))
      for (const [kind, rights] of kinds)
        if (kind.test(place))
          expect([place, rights.some((one) => least.includes(one))]).toEqual([place, true]);
  });
});

it('W-F7: a kind, column or value that nobody knows is told to nobody who may not read all there is', () => {
  const options = reads.find(({ id }) => id === 'get_resource_metadata')!;
  expect(toldTo(options, permissions).filter((place) => place.startsWith('share_options['))).toHaveLength(15);
  const table = reads.find(({ id }) => id === 'usage_by_product_over_time')!;
  expect(toldTo(table, leastOf(table)).filter((place) => place.startsWith('rows'))).toEqual([
    'rows[0][0]',
    'rows[0][1]',
    'rows[0][5]',
  ]);
  // Not even then: nobody can say what it is.
  expect(toldTo(table, permissions)).not.toContain('rows[0][6]');
});

it('W-F7: what the older usage operation breaks down by people asks the right to read who they are', () => {
  const stats = reads.find(({ id }) => id === 'usage_characters')!;
  const needs = (query: object) => stats.needs({ path: {}, query, body: {} });
  expect(needs({ breakdown_type: 'user', include_workspace_metrics: true })).toEqual([
    'usage:read',
    'usage:read:workspace',
    'members:read',
  ]);
  expect(needs({ breakdown_type: 'voice' })).toEqual(['usage:read']);
});
