import * as v from 'valibot';

/**
 * What is told about a new thing. It was made, however its answer looks, so no answer is refused: a text that is not
 * told, or not to be read, is empty. Absent it must not be, since the official SDK then fails although all is done.
 *
 * @param names The texts of the answer, by wire name.
 */
/* @__NO_SIDE_EFFECTS__ */
export const whatIsTold = <const Name extends string>(...names: readonly Name[]) =>
  v.pipe(
    v.unknown(),
    v.transform((answer): unknown => Object(answer) as unknown),
    v.object(
      Object.fromEntries(
        names.map((name) => [name, v.fallback(v.optional(v.string(), ''), '')] as const),
      ) as unknown as Record<Name, v.GenericSchema<unknown, string>>,
    ),
  );
