import * as v from 'valibot';

/** What a schema of ours says of one place in a value. */
export interface Place {
  /** Parsing fails where it is left out. */
  required: boolean;
  /** Parsing takes `null` there. */
  nullable: boolean;
  /** The words that it must be one of; null: anything of its kind. */
  words: readonly string[] | null;
}

/** A schema's own fields, as far as a walk needs them. */
interface Walkable extends v.GenericSchema {
  wrapped?: Walkable;
  entries?: Record<string, Walkable>;
  item?: Walkable;
  key?: Walkable;
  value?: Walkable;
  options?: readonly (Walkable | string)[];
}

/**
 * Every place that a schema names, in the words of the snapshot: `voices[].labels{}` is the value of any key of
 * `labels` of any member of `voices`. Members and values have a place too, the outermost value has none.
 */
export function placesOf(schema: v.GenericSchema): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  walk(schema, '', places);
  return places;
}

function walk(schema: Walkable, prefix: string, places: Map<string, Place>): void {
  const enter = (inner: Walkable, place: string) => {
    places.set(place, {
      required: !v.safeParse(v.object({ place: inner }), {}).success,
      nullable: v.safeParse(inner, null).success,
      words: wordsOf(inner),
    });
    walk(inner, place, places);
  };
  if (schema.wrapped) walk(schema.wrapped, prefix, places);
  for (const [name, inner] of Object.entries(schema.entries ?? {})) {
    enter(inner, prefix === '' ? name : `${prefix}.${name}`);
  }
  if (schema.item) enter(schema.item, `${prefix}[]`);
  if (schema.key && schema.value) enter(schema.value, `${prefix}{}`);
  if (schema.type === 'union') {
    for (const option of schema.options ?? []) if (typeof option !== 'string') walk(option, prefix, places);
  }
}

function wordsOf(schema: Walkable): readonly string[] | null {
  if (schema.wrapped) return wordsOf(schema.wrapped);
  if (schema.type !== 'picklist') return null;
  return (schema.options ?? []).filter((option) => typeof option === 'string');
}
