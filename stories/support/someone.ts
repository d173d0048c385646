import { company } from './company.js';

/** A member of the seeded company by the start of their name. @throws {Error} There is none. */
export function someone(start: string): (typeof company)['people'][number] {
  const person = company.people.find(({ name }) => name?.startsWith(start));
  if (!person) throw new Error(`Nobody's name starts with "${start}".`);
  return person;
}
