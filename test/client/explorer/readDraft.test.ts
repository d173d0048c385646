import { describe, expect, it } from 'vitest';
import { operationForms } from '../../../src/client/explorer/forms.js';
import type { FormField } from '../../../src/client/explorer/OperationForm.js';
import { readDraft } from '../../../src/client/explorer/readDraft.js';
import { valueShape } from '../../../src/client/explorer/valueShape.js';
import { explorer as de } from '../../../src/locales/de/explorer.js';
import { explorer as en } from '../../../src/locales/en/explorer.js';

/** Reads a form by operation id; a text stands for what is typed, `=word` for a word chosen in place of a value. */
function read(id: string, typed: Readonly<Record<string, string>>) {
  const form = operationForms.find((one) => one.id === id)!;
  const draft = Object.fromEntries(
    Object.entries(typed).map(([key, text]) => [
      key,
      text.startsWith('=') ? { mode: text.slice(1), text: '' } : { mode: 'value', text },
    ]),
  );
  return readDraft(form, draft);
}

const nasty = [
  'x',
  '../x',
  'a b',
  'x'.repeat(5_000),
  '-1',
  '1.5',
  '9e9',
  '{}',
  '[1]',
  '[{"a":1}]',
  'a\n'.repeat(400),
];

/** What the controls of a field can come to, right or wrong. */
function typedInto({ shape }: FormField): readonly string[] {
  const value = valueShape(shape);
  if (value.kind === 'boolean') return ['true'];
  if (value.kind === 'choice') return value.options;
  if (value.kind !== 'list') return nasty;
  if (value.item.kind === 'choice') return [value.item.options.join('\n')];
  return [...nasty, 'a@b.co\na@b.co', '[{"group_id":"g","permission_level":"king"}]'];
}

describe('what is typed into a form', () => {
  it.each([
    ['English', en],
    ['German', de],
  ])('is told in a sentence of %s why it cannot be sent, whatever it is', (_, words) => {
    for (const form of operationForms)
      for (const field of form.fields)
        for (const text of typedInto(field)) {
          const { problems, problem } = readDraft(form, { [field.key]: { mode: 'value', text } });
          expect(Object.keys(words.problems)).toEqual(
            expect.arrayContaining([...Object.values(problems), ...(problem === null ? [] : [problem])]),
          );
        }
  });

  it('becomes path, query and body, and what is left empty is left out', () => {
    expect(
      read('share_resource_endpoint', {
        resource_id: ' v1 ',
        role: 'viewer',
        resource_type: 'a_new_type',
        user_email: '',
        group_id: 'default',
      }),
    ).toEqual({
      values: {
        path: { resource_id: 'v1' },
        query: {},
        body: { role: 'viewer', resource_type: 'a_new_type', group_id: 'default' },
      },
      problems: {},
      problem: null,
    });
  });

  it('is told missing by the field, and by the whole once the fields are in order', () => {
    expect(read('share_resource_endpoint', {}).problems).toEqual({
      resource_id: 'missing',
      role: 'missing',
      resource_type: 'missing',
    });
    const filled = { resource_id: 'v1', role: 'viewer', resource_type: 'voice' };
    expect(read('share_resource_endpoint', filled)).toMatchObject({
      problems: {},
      problem: 'exactly_one_target',
    });
  });

  it.each([
    ['share_resource_endpoint', 'resource_id', '../x', 'invalid_id'],
    ['share_resource_endpoint', 'user_email', 'nobody', 'invalid_email'],
    ['get_resource_metadata', 'resource_type', 'Voice!', 'invalid_enum'],
    ['get_user_voices_v2', 'page_size', '101', 'out_of_range'],
    ['get_user_voices_v2', 'page_size', 'many', 'not_a_number'],
    ['search_groups', 'name', 'x', 'too_short'],
    ['usage_by_product_over_time', 'filters', '{', 'not_json'],
    ['usage_by_product_over_time', 'filters', '[1]', 'other_kind'],
    ['edit_service_account_api_key', 'character_limit', 'many', 'not_a_number'],
    ['set_invitation_expiration', 'expirationDate', 'tomorrow', 'invalid_date'],
  ])('%s: says of %s "%s" that it is %s', (id, key, text, problem) => {
    expect(read(id, { [key]: text }).problems[key]).toBe(problem);
  });

  it('is a list with one item a line, a moment in ms or with its zone, yes or no, and JSON', () => {
    expect(
      read('usage_by_product_over_time', {
        start_time: '2026-03-01T00:00:00Z',
        end_time: '1772409600000',
        group_by: 'model\n\n user_id ',
        filters: '[{ "column": "model", "operation": "in", "values": ["a"] }]',
      }),
    ).toEqual({
      values: {
        path: {},
        query: {},
        body: {
          start_time: Date.UTC(2026, 2, 1),
          end_time: Date.UTC(2026, 2, 2),
          group_by: ['model', 'user_id'],
          filters: [{ column: 'model', operation: 'in', values: ['a'] }],
        },
      },
      problems: {},
      problem: null,
    });
    expect(read('get_user_voices_v2', { high_quality: 'false' }).values.query).toEqual({
      high_quality: false,
    });
    expect(read('usage_characters', { start_unix: '2026-03-01T00:00' }).problems.start_unix).toBe(
      'not_a_moment',
    );
  });

  it.each(['2026-02-30T00:00:00Z', 'Tue 3 Mar 2026 09:00Z', '2026-03-02T09:00', '2026-03-02'])(
    'is no moment where no calendar and clock with a zone has it: %s',
    (text) => {
      expect(read('usage_characters', { start_unix: text }).problems.start_unix).toBe('not_a_moment');
    },
  );

  it('leaves out what cannot be sent, so that no snippet calls something else (X05)', () => {
    const { values, problems } = read('share_resource_endpoint', { resource_id: '..', role: 'viewer' });
    expect(problems.resource_id).toBe('invalid_id');
    expect(values).toEqual({ path: {}, query: {}, body: { role: 'viewer' } });
  });

  it('has no half of a letter, which no address can hold', () => {
    expect(read('search_groups', { name: 'Design\ud83d' }).values.query).toEqual({ name: 'Design\ufffd' });
    expect(read('search_groups', { name: 'Design 😀' }).values.query).toEqual({ name: 'Design 😀' });
  });

  it('is a word in place of a value, or null, where the record takes one', () => {
    const path = { service_account_user_id: 's', api_key_id: 'k' };
    expect(
      read('edit_service_account_api_key', {
        ...path,
        character_limit: '=clear',
        allowed_ips: '10.0.0.0/8\n192.168.0.1',
        permissions: '=all',
        name: '=null',
      }),
    ).toMatchObject({
      values: {
        body: {
          character_limit: 'clear',
          allowed_ips: ['10.0.0.0/8', '192.168.0.1'],
          permissions: 'all',
          name: null,
        },
      },
      problems: {},
    });
    expect(
      read('edit_service_account_api_key', { ...path, permissions: 'text_to_speech\nno_such_scope' })
        .problems,
    ).toEqual({ permissions: expect.any(String) as string });
  });
});
