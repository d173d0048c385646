/** One refused field of a request: where (`['body', 'role']`) and why. Values are never repeated. */
export interface FieldProblem {
  location: readonly (string | number)[];
  message: string;
  type: string;
}

/** What could be read of a provider's refusal, whichever of its shapes it came in. */
export interface ProviderProblem {
  /** The most telling machine word, by the provider's own precedence: `status`, then `code`, then `type`. */
  reason: string | null;
  code: string | null;
  type: string | null;
  /** The provider's English sentence. For logs and developers, never for people. */
  message: string | null;
  /** The request field at fault, where named. */
  param: string | null;
  requestId: string | null;
  /** Refused fields, for a 422. */
  fields: readonly FieldProblem[];
  /** The key scope that was missing (`user_read`), which the provider says only in its sentence. */
  missingPermission: string | null;
}

/**
 * Reads the body of an error answer: a list of refused fields, the current object, the older object with `status`
 * and `message`, a bare text, or nothing of the kind. Never throws; what is not there is null.
 *
 * A key without a scope is answered 401 with the scope in the sentence only, so it is read from there.
 */
export function readProviderProblem(body: unknown): ProviderProblem {
  const detail = isRecord(body) ? body.detail : undefined;
  const word = (key: string) => (isRecord(detail) ? textOf(detail[key]) : null);
  const refusedFields = Array.isArray(detail) ? detail : null;
  const code = word('code');
  const type = word('type');
  const message = word('message') ?? textOf(detail);
  return {
    reason: refusedFields ? 'validation_error' : (word('status') ?? code ?? type),
    code,
    type,
    message,
    param: word('param'),
    requestId: word('request_id'),
    fields: refusedFields?.flatMap(readField) ?? [],
    missingPermission: message?.match(/permission (\w+)/)?.[1] ?? null,
  };
}

function readField(entry: unknown): FieldProblem[] {
  if (!isRecord(entry)) return [];
  const location = Array.isArray(entry.loc)
    ? entry.loc.filter(
        (part): part is string | number => typeof part === 'string' || typeof part === 'number',
      )
    : [];
  return [{ location, message: textOf(entry.msg) ?? '', type: textOf(entry.type) ?? '' }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
