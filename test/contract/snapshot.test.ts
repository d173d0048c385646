import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  allOperations,
  getResource,
  listMembers,
  listVoices,
  shareResource,
} from '../../src/contract/index.js';
import type { AnyOperation } from '../../src/contract/index.js';
import { compareWithFacts } from './compareWithFacts.js';
import type { Snapshot } from './compareWithFacts.js';
import { differences } from './differences.js';
import facts from './elevenlabs.facts.json' with { type: 'json' };
import { openEnums } from './openEnums.js';

const snapshot: Snapshot = facts;
const records = allOperations.filter(({ provider }) => provider === 'elevenlabs');
const findings = compareWithFacts(records, snapshot, openEnums);

describe('our records and the provider’s document', () => {
  it('agree, but for the differences that are known and reasoned', () => {
    expect(findings.filter((finding) => !(finding in differences))).toEqual([]);
  });

  it('have no known difference that is none any more', () => {
    expect(Object.keys(differences).filter((known) => !findings.includes(known))).toEqual([]);
  });

  it('have a reason for every known difference', () => {
    for (const reason of Object.values(differences)) expect(reason).toMatch(/\w.{20,}\.$/);
  });

  it('meet in every place of an open enum that we keep a list for', () => {
    const places = records.flatMap((record) => Object.keys(snapshot.operations[record.id]?.answer ?? {}));
    expect(places).toContain('share_options[].type');
    for (const place of Object.keys(openEnums)) {
      const [id = '', part, name = ''] = place.split(' ');
      const operation = snapshot.operations[id]!;
      const inPart = { query: operation.query, body: operation.body?.fields, answer: operation.answer }[
        part ?? ''
      ];
      expect(inPart?.[name]?.enum, place).toBeDefined();
    }
  });
});

describe('a record that was altered is caught:', () => {
  /** What the comparison says of a record that it does not say of ours. */
  const caught = (record: AnyOperation, change: Partial<AnyOperation>, lists = openEnums) =>
    compareWithFacts([{ ...record, ...change }], snapshot, lists).filter(
      (finding) => !findings.includes(finding),
    );

  const share = {
    role: v.picklist(['viewer', 'commenter', 'editor', 'admin']),
    resource_type: v.string(),
    user_email: v.nullish(v.string()),
    group_id: v.nullish(v.string()),
    workspace_api_key_id: v.nullish(v.string()),
  };

  it.each<[string, AnyOperation, Partial<AnyOperation>, string]>([
    ['its id', getResource, { id: 'read_resource' }, 'read_resource: the document has no such operation'],
    [
      'its method',
      getResource,
      { method: 'POST' },
      'get_resource_metadata method: POST, the document says GET',
    ],
    [
      'its path',
      listMembers,
      { path: '/v1/members' },
      'get_workspace_members path: /v1/members, the document says /v1/workspace/members',
    ],
    [
      'a hole of its path',
      getResource,
      { pathParams: v.strictObject({ id: v.string() }) },
      'get_resource_metadata path resource_id: we lack it',
    ],
    [
      'a parameter that is missing',
      getResource,
      { query: v.strictObject({}) },
      'get_resource_metadata query resource_type: we lack it',
    ],
    [
      'a parameter too many',
      listMembers,
      { query: v.strictObject({ page: v.nullish(v.string()) }) },
      'get_workspace_members query page: the document lacks it',
    ],
    [
      'a parameter that we leave optional',
      getResource,
      { query: v.strictObject({ resource_type: v.nullish(v.string()) }) },
      'get_resource_metadata query resource_type: the document requires it',
    ],
    [
      'a field that we demand',
      shareResource,
      { body: v.strictObject({ ...share, user_email: v.string() }) },
      'share_resource_endpoint body user_email: we require it',
    ],
    [
      'a field whose null we refuse',
      shareResource,
      { body: v.strictObject({ ...share, group_id: v.optional(v.string()) }) },
      'share_resource_endpoint body group_id: we refuse null',
    ],
    [
      'a word that is missing and one too many',
      shareResource,
      {
        body: v.pipe(
          v.strictObject({ ...share, role: v.picklist(['viewer', 'editor', 'admin', 'owner']) }),
          v.check(() => true),
        ),
      },
      'share_resource_endpoint body role: words differ (+owner -commenter)',
    ],
    [
      'an answer’s key that the document lacks, deep inside',
      listVoices,
      { response: v.object({ voices: v.array(v.nullish(v.object({ colour: v.nullish(v.string()) }))) }) },
      'get_user_voices_v2 answer voices[].colour: the document lacks it',
    ],
    [
      'an answer’s required key that we lack',
      listMembers,
      { response: v.array(v.object({ user_id: v.string() })) },
      'get_workspace_members answer [].email: we lack it, and it is required',
    ],
    [
      'an answer’s required key that we lack inside a map',
      allOperations.find(({ id }) => id === 'get_groups_endpoint')!,
      { response: v.record(v.string(), v.object({ id: v.string() })) },
      'get_groups_endpoint answer {}.members: we lack it, and it is required',
    ],
    [
      'an answer’s optional key that we demand',
      listVoices,
      { response: v.object({ next_page_token: v.nullable(v.string()) }) },
      'get_user_voices_v2 answer next_page_token: we require it',
    ],
    [
      'an answer’s null that we refuse',
      getResource,
      { response: v.object({ creator_user_id: v.string() }) },
      'get_resource_metadata answer creator_user_id: we refuse null',
    ],
  ])('%s', (_, record, change, finding) => {
    expect(caught(record, change)).toContain(finding);
  });

  it('a list beside an open enum that has not grown with the document', () => {
    const lists = { ...openEnums, 'get_user_info answer seat_type': ['workspace_admin', 'workspace_member'] };
    const record = allOperations.find(({ id }) => id === 'get_user_info')!;
    expect(caught(record, {}, lists)).toEqual([
      'get_user_info answer seat_type: words differ (-workspace_lite_member)',
    ]);
  });

  it('nothing, when nothing was altered', () => {
    for (const record of records) expect(caught(record, {})).toEqual([]);
  });
});
