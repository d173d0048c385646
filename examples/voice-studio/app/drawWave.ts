import { hashOf } from './hashOf.js';

/** The heights of a waveform's bars, from 2 to `tallest`, always the same for the same id. */
export function drawWave(id: string, bars: number, tallest: number): number[] {
  let state = hashOf(id);
  // Xorshift: plenty for a picture.
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const phrases = 1.5 + random() * 2.5;
  const offset = random() * Math.PI;
  return Array.from({ length: bars }, (_, index) => {
    const swell = Math.abs(Math.sin(offset + (index / bars) * Math.PI * phrases));
    const fade = Math.min(1, (index + 2) / 5, (bars - index + 1) / 5);
    return Math.max(2, Math.round(tallest * fade * (0.3 + 0.7 * swell) * (0.5 + 0.5 * random())));
  });
}
