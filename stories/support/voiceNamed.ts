import { createWorkspace } from '../../src/testing/index.js';

// Same seed, same company: ids can be looked up in any workspace.
const { workspace } = createWorkspace().sandbox;

/** A voice of the seeded company by the start of its name, as widgets take it. @throws {Error} There is none. */
export function voiceNamed(start: string): { type: 'voice'; id: string; name: string } {
  const voice = workspace.voices.find(({ name }) => name.startsWith(start));
  if (!voice) throw new Error(`No voice starts with "${start}".`);
  return { type: 'voice', id: voice.id, name: voice.name };
}
