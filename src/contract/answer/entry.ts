import * as v from 'valibot';
import { told } from './told.js';
import type { ToldSchema } from './told.js';

type Entries = Readonly<Record<string, v.GenericSchema>>;

/** An object of an answer. */
export type EntrySchema<Decisive extends Entries, Told extends Entries> = v.ObjectSchema<
  Readonly<Decisive & { [Name in keyof Told]: ToldSchema<Told[Name]> }>,
  undefined
>;

/**
 * An object of an answer. Unknown keys are dropped.
 *
 * @param decisive What a decision stands on, such as an id, a role or who owns: without it there is no such object. Where
 *   null has a meaning of its own ("without a limit"), it is here too, since nothing else must be taken for null.
 * @param others What people can do without: null where it is not told.
 */
/* @__NO_SIDE_EFFECTS__ */
export function entry<const Decisive extends Entries, const Told extends Entries>(
  decisive: Decisive,
  others: Told,
): EntrySchema<Decisive, Told> {
  const toldOthers = Object.fromEntries(
    Object.entries(others).map(([name, schema]) => [name, told(schema)]),
  ) as { [Name in keyof Told]: ToldSchema<Told[Name]> };
  return v.object({ ...decisive, ...toldOthers });
}
