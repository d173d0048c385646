import * as v from 'valibot';

/**
 * Says what is wrong with options that a host gave, as `timeouts.totalMs must be …`; null when nothing is. A value is
 * never repeated, nor a name that could be a secret put in the wrong place.
 *
 * @param schema Of the helpers in `optionFields`, whose messages say what must be.
 */
export function findFault(schema: v.GenericSchema, options: unknown): string | null {
  const { issues } = v.safeParse(schema, options, { abortEarly: true });
  if (!issues) return null;
  const [issue] = issues;
  const path = v.getDotPath(issue) ?? 'the options';
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  if (!isUnknown) return `${path} ${issue.message}`;
  return /^(?!sk_)[a-z.]{1,60}$/i.test(path) ? `${path} is no option` : 'one of the names is no option';
}
