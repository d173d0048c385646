import { Refusal } from '../answer/Refusal.js';

/** Decodes the segments of a path, once. @throws {Refusal} 400 `invalid_id`. */
export function readPath(segments: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(segments).map(([name, segment]) => {
      try {
        return [name, decodeURIComponent(segment)];
      } catch {
        throw new Refusal(400, 'invalid_id', 'An id was refused.', { param: name });
      }
    }),
  );
}
