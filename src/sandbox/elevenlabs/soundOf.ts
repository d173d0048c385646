const rate = 8_000;
const headerBytes = 44;
const noteLength = 2_000;
/** Hertz of a pentatonic scale, so that whatever an id makes of it sounds well. */
const scale = [220, 247, 294, 330, 392, 440, 494, 587] as const;

/** How long the WAV file of so many milliseconds is, in bytes. */
export const soundBytes = (ms: number) => headerBytes + 2 * samplesIn(ms);

/** A short tune as a WAV file, another for each id. In whole numbers, so that every machine makes the same bytes. */
export function soundOf(id: string, ms: number): Uint8Array<ArrayBuffer> {
  const count = samplesIn(ms);
  const bytes = new Uint8Array(soundBytes(ms));
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => {
    bytes.set(new TextEncoder().encode(text), at);
  };
  write(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  // One channel of uncompressed 16-bit samples.
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, 2 * count, true);
  for (let at = 0; at < count; at += 1) {
    const letter = id.charCodeAt(Math.floor(at / noteLength) % id.length);
    const pitch = scale[letter % scale.length] ?? scale[0];
    const phase = (at * pitch) % rate;
    const triangle = Math.abs(2 * phase - rate) * 2 - rate;
    const fading = noteLength - (at % noteLength);
    view.setInt16(headerBytes + 2 * at, Math.trunc((triangle * fading) / noteLength), true);
  }
  return bytes;
}

function samplesIn(ms: number): number {
  return Math.floor((rate * ms) / 1000);
}
