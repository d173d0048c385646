import type { Unit } from '../../contract/describe/hints.js';
import type { InputField } from '../../contract/describe/Shape.js';
import type { Effect, ProviderId } from '../../contract/operation.js';

/** One field of a form: what the record says of it, and what else is known by its name. */
export interface FormField extends InputField {
  /** Stands for the field in a {@link Draft}: its name, which no other of the operation has. */
  key: string;
  /** What a number counts; null where it counts nothing in particular. `ms` is a moment since 1970. */
  unit: Unit | null;
  /** Words that are likely in a field that takes others too. */
  known: readonly string[];
}

/** What a person fills in to call one operation, as plain data. */
export interface OperationForm {
  /** `elevenlabs/share_resource_endpoint`: fit for an address, and without any input. */
  key: string;
  provider: ProviderId;
  /** The provider's own operation id. */
  id: string;
  method: string;
  /** With holes for the fields whose `where` is `path`. */
  path: string;
  effect: Effect;
  /** Whether a call may send mail to people. */
  mails: boolean;
  /** Whether the answer holds a secret that is shown this once. */
  mintsSecret: boolean;
  /** Whether the answer is sound or the like, and no JSON. */
  binary: boolean;
  fields: readonly FormField[];
}

/** What stands in one field of a form. */
export interface DraftValue {
  /**
   * `value` for what is typed; `null` for null; or the word that is sent in place of a value, such as `clear`.
   */
  mode: string;
  /** As typed: a list with one item a line, an object as JSON. Nothing typed means that the field is left out. */
  text: string;
}

/** A form as far as it is filled in, by field keys. What is not there is left out. */
export type Draft = Readonly<Record<string, DraftValue>>;
