import { Refusal } from './Refusal.js';

/** Refuses a call that the workspace's own rules forbid: a plain 400 whose `status` says which rule. @throws {Refusal} */
export function refuse(status: string, message: string): never {
  throw Refusal.current(400, 'invalid_request', 'bad_request', message, { status });
}
