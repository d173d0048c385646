import { allOperations } from '../../contract/all.js';
import { binaryOf } from '../../contract/binary.js';
import { describeInput } from '../../contract/describe/describeInput.js';
import { knownWords, units } from '../../contract/describe/hints.js';
import type { AnyOperation } from '../../contract/operation.js';
import type { OperationForm } from './OperationForm.js';

const records = /* @__PURE__ */ new Map(allOperations.map((operation) => [keyOf(operation), operation]));

/** A form for every operation of the contract, both providers', in its order. */
export const operationForms: readonly OperationForm[] = /* @__PURE__ */ allOperations.map(describe);

/** The record that a form was made from; undefined for a key of nothing's. */
export function recordOf(key: string): AnyOperation | undefined {
  return records.get(key);
}

function keyOf({ provider, id }: Pick<AnyOperation, 'provider' | 'id'>): string {
  return `${provider}/${id}`;
}

function describe(operation: AnyOperation): OperationForm {
  const { provider, id, method, path, effect, mails, mintsSecret = false } = operation;
  return {
    key: keyOf(operation),
    provider,
    id,
    method,
    path,
    effect,
    // Sending an invitation once more mails its address, which the call does not name.
    mails: mails !== undefined || id === 'resend_invitation',
    mintsSecret,
    binary: binaryOf(operation) !== null,
    fields: describeInput(operation).map((field) => ({
      ...field,
      key: field.name,
      unit: units[field.name] ?? null,
      known: field.shape.kind === 'word' ? (knownWords[field.name] ?? []) : [],
    })),
  };
}
