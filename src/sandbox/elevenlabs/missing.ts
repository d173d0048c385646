import { Refusal } from './Refusal.js';

/** Refuses a call for somebody or something that the workspace does not have. @throws {Refusal} */
export function missing(noun: string, param: string): never {
  throw Refusal.current(
    404,
    'not_found',
    `${noun}_not_found`,
    `The ${noun.replace('_', ' ')} was not found in this workspace.`,
    { param },
  );
}
