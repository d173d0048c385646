/** A sound: where it is, or how to get its bytes. */
export type SoundSource = string | ((signal: AbortSignal) => Promise<Blob>);

/** What is heard, or soon will be; `failed` until something else is played. */
interface Heard {
  key: string;
  state: 'loading' | 'playing' | 'failed';
}

let heard: Heard | null = null;
let end: () => void = () => undefined;
const listeners = new Set<() => void>();

function tell(next: Heard | null): void {
  heard = next;
  for (const listener of listeners) listener();
}

export function onSoundChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function soundState(key: string): Heard['state'] | 'idle' {
  return heard?.key === key ? heard.state : 'idle';
}

/** The key of one of the sounds that a component looks after: its own id, and what it calls the sound. */
export function soundKey(owner: string, name: string): string {
  return `${owner} ${name}`;
}

/** Which of a component's sounds is heard, or soon will be, or could not be: what it calls it. Null for none of them. */
export function heardOf(owner: string): string | null {
  const start = soundKey(owner, '');
  return heard?.key.startsWith(start) ? heard.key.slice(start.length) : null;
}

/** Stops what is played under a key, if that is what is heard. @param key @default whatever is heard */
export function stopSound(key = heard?.key): void {
  if (!heard || heard.key !== key) return;
  end();
  tell(null);
}

/** Stops whichever of a component's sounds is heard. */
export function stopSoundOf(owner: string): void {
  const name = heardOf(owner);
  if (name !== null) stopSound(soundKey(owner, name));
}

/** Plays a sound in place of whatever is heard: one at a time in the whole page. Bytes are let go of when it ends. */
export function playSound(key: string, source: SoundSource): void {
  end();
  const audio = new Audio();
  const stop = new AbortController();
  let url: string | null = null;
  end = () => {
    stop.abort();
    audio.pause();
    // Only this ends the download and the connection, and lets the element go: what is taken away is the source alone.
    audio.removeAttribute('src');
    audio.load();
    if (url !== null) URL.revokeObjectURL(url);
    end = () => undefined;
  };
  const become = (next: Heard['state'] | null) => {
    if (stop.signal.aborted) return;
    if (next !== 'playing') end();
    tell(next && { key, state: next });
  };
  audio.addEventListener('playing', () => become('playing'));
  audio.addEventListener('ended', () => become(null));
  audio.addEventListener('error', () => become('failed'));
  tell({ key, state: 'loading' });
  void start().catch(() => become('failed'));

  async function start(): Promise<void> {
    if (typeof source === 'string') audio.src = source;
    else {
      const bytes = await source(stop.signal);
      if (stop.signal.aborted) return;
      url = URL.createObjectURL(bytes);
      audio.src = url;
    }
    await audio.play();
  }
}
