import type { Caller } from '../gateway/index.js';
import type { Sandbox } from '../sandbox/index.js';

/** Takes `Authorization: Bearer demo-<handle>` for the person of that short name; null for anybody else. */
export function identifyDemo(request: Request, sandbox: Sandbox): Caller | null {
  const handle = /^Bearer demo-(\w+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const person = sandbox.workspace.people.find((one) => one.handle === handle);
  return person === undefined ? null : { id: person.handle, email: person.email, name: person.name };
}
