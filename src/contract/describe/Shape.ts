/** What a text has to look like. `moment` is ISO 8601 with a zone. */
export type TextForm = 'id' | 'uuid' | 'email' | 'moment' | 'plain';

/** What one value of a call may be, as plain data. Bounds are null where there is none, and both ends count. */
export type Shape =
  | { kind: 'text'; form: TextForm; minLength: number; maxLength: number | null }
  /** One of these words and no other. */
  | { kind: 'choice'; options: readonly string[] }
  /** A word that is very likely one of a list, but need not be: providers add to them. */
  | { kind: 'word'; pattern: RegExp }
  | { kind: 'number'; integer: boolean; min: number | null; max: number | null }
  | { kind: 'boolean' }
  | { kind: 'list'; item: Shape; minItems: number; maxItems: number | null }
  | { kind: 'object'; fields: readonly Field[] }
  /** A value of one of several shapes, such as a list of words or the one word `all`. */
  | { kind: 'either'; shapes: readonly Shape[] }
  /** Anything that JSON can say. */
  | { kind: 'any' };

/** One value by its wire name. */
export interface Field {
  name: string;
  required: boolean;
  /** Whether `null` is taken. Where the field is not required it means the same as leaving it out. */
  nullable: boolean;
  shape: Shape;
}

/** One value of a call, and which part of the request it stands in. */
export interface InputField extends Field {
  where: 'path' | 'query' | 'body';
}
