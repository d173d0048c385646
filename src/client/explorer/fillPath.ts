import type { OperationForm } from './OperationForm.js';
import type { CallValues } from './readDraft.js';

/** Gives the path and query of a call; what is not filled in yet stays as a hole in braces. */
export function fillPath({ path }: OperationForm, values: CallValues): string {
  const filled = path.replace(/\{(\w+)\}/g, (hole, name: string) =>
    values.path[name] === undefined ? hole : encodeURIComponent(values.path[name] as string),
  );
  // A list is sent by repeating its key.
  const query = Object.entries(values.query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => `${name}=${encodeURIComponent(one as string)}`),
  );
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
}
