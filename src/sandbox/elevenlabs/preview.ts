import { Media } from '../front/Media.js';
import type { State } from '../state/State.js';
import { soundOf } from './soundOf.js';

const previewMs = 1_500;
const form = /^\/previews\/([A-Za-z0-9]{1,64})\.wav$/;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Where the preview of a voice is: at the sandbox itself where that is served on this machine, so that it plays
 * without a network.
 */
export function previewUrl(origin: string, voiceId: string): string {
  const { protocol, hostname } = new URL(origin);
  const isServed = protocol === 'http:' && loopback.has(hostname);
  return `${isServed ? origin : 'https://storage.northwind.example'}/previews/${voiceId}.wav`;
}

/** The sound that stands at a path, for which no key is asked; null where there is none. */
export function findPreview({ voices, library }: State, path: string): Media | null {
  const id = form.exec(path)?.[1];
  const isThere = [...voices, ...library].some((voice) => voice.id === id);
  return id !== undefined && isThere ? new Media(soundOf(id, previewMs), 'audio/wav') : null;
}
