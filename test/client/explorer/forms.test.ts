import { describe, expect, it } from 'vitest';
import { operationForms } from '../../../src/client/explorer/forms.js';
import { allOperations, describeInput } from '../../../src/contract/index.js';
import { knownWords, units } from '../../../src/contract/describe/hints.js';
import type { Shape } from '../../../src/contract/index.js';

describe('the forms of the explorer', () => {
  it('are there for every operation of the contract, with every field of its record', () => {
    expect(operationForms.map(({ key }) => key)).toEqual(
      allOperations.map(({ provider, id }) => `${provider}/${id}`),
    );
    for (const [index, { fields }] of operationForms.entries())
      expect(fields.map(({ name }) => name)).toEqual(
        describeInput(allOperations[index]!).map(({ name }) => name),
      );
  });

  it('are plain data but for the pattern of an open word', () => {
    const plain = JSON.parse(JSON.stringify(operationForms)) as object;
    const withoutPatterns = JSON.stringify(operationForms, (key, value: unknown) =>
      key === 'pattern' ? {} : value,
    );
    expect(JSON.stringify(plain)).toBe(withoutPatterns);
  });

  it('know by name only what some operation has', () => {
    const fields = operationForms.flatMap((form) => form.fields);
    const kindOf = (shape: Shape): string =>
      shape.kind === 'either'
        ? kindOf(shape.shapes.find(({ kind }) => kind !== 'choice') ?? shape)
        : shape.kind;
    for (const name of Object.keys(units))
      expect(fields.filter((one) => one.name === name).map(({ shape }) => kindOf(shape))).toContain('number');
    for (const name of Object.keys(knownWords))
      expect(fields.filter((one) => one.name === name).map(({ shape }) => shape.kind)).toContain('word');
  });

  it('say which calls mail people, show a secret once, and are no JSON', () => {
    const keysOf = (what: 'mails' | 'mintsSecret' | 'binary') =>
      operationForms.flatMap((form) => (form[what] ? [form.id] : []));
    expect(keysOf('mails')).toEqual([
      'invite_user',
      'invite_users_bulk',
      'invite_to_workspace',
      'resend_invitation',
    ]);
    expect(keysOf('mintsSecret')).toEqual(['create_service_account_api_key']);
    expect(keysOf('binary')).toEqual(['get_audio_from_sample']);
  });
});
