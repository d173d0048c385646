import type {
  ArrayPathItem,
  BaseIssue,
  Config,
  FailureDataset,
  GenericSchema,
  InferOutput,
  OutputDataset,
  UnknownPathItem,
} from 'valibot';

type Issue = BaseIssue<unknown>;

/** What became of a part that could not be read: a member of a list was left out, or a field is null. */
export type UnreadKind = 'entry' | 'field';

/** What became of a part of an answer, with a remark on everything in it that could not be read. */
export type Part<Value> =
  { isRead: true; value: Value; remarks: readonly Issue[] } | { isRead: false; remarks: readonly [Issue] };

/**
 * Reads a part of an answer that the rest can do without. A remark is an issue of valibot's that fails nothing: it stands
 * beside a value, and says where the very thing at fault was.
 *
 * @param kind What the part is, should it be unreadable itself.
 */
export function readPart<Schema extends GenericSchema>(
  schema: Schema,
  given: unknown,
  kind: UnreadKind,
  config: Config<Issue>,
  at?: ArrayPathItem | UnknownPathItem,
): Part<InferOutput<Schema>> {
  const read = schema['~run']({ value: given }, config);
  const within = (issue: Issue): Issue => ({ ...issue, path: at ? [at, ...(issue.path ?? [])] : issue.path });
  if (isRead(read)) return { isRead: true, value: read.value, remarks: (read.issues ?? []).map(within) };
  const fault = read.issues.find((issue) => kindOf(issue) === null) ?? read.issues[0];
  return { isRead: false, remarks: [within({ ...fault, type: remarks[kind] })] };
}

const remarks = { entry: 'unread_entry', field: 'unread_field' } as const;

/** What a remark is about; null for an issue that is none. */
export function kindOf({ type }: Issue): UnreadKind | null {
  if (type === remarks.entry) return 'entry';
  return type === remarks.field ? 'field' : null;
}

/** Says whether there is a value, and nothing but remarks beside it. */
export function isRead<Value>(
  read: OutputDataset<Value, Issue>,
): read is Exclude<typeof read, FailureDataset<Issue>> {
  return read.typed && (read.issues ?? []).every((issue) => kindOf(issue) !== null);
}

/** Gives a value with its remarks as a schema does. */
export function readWith<Value>(value: Value, [first, ...others]: readonly Issue[]) {
  return { typed: true as const, value, ...(first && { issues: [first, ...others] as [Issue, ...Issue[]] }) };
}
