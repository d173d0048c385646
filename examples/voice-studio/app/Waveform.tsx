import { hashOf } from './hashOf.js';

const bars = 26;

/** A voice's thumbnail: always the same for the same id. */
export function Waveform({ id }: { id: string }) {
  let state = hashOf(id);
  const next = () => {
    // Xorshift: plenty for a picture.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const phrases = 1.5 + next() * 2.5;
  const offset = next() * Math.PI;
  const heights = Array.from({ length: bars }, (_, index) => {
    const swell = Math.abs(Math.sin(offset + (index / bars) * Math.PI * phrases));
    const fade = Math.min(1, (index + 2) / 5, (bars - index + 1) / 5);
    return Math.max(2, Math.round(28 * fade * (0.25 + 0.75 * swell) * (0.45 + 0.55 * next())));
  });
  return (
    <svg className="vs-wave" data-tint={hashOf(id) % 5} viewBox={`0 0 ${bars * 4 - 2} 30`} aria-hidden="true">
      {heights.map((height, index) => (
        <rect key={index} x={index * 4} y={15 - height / 2} width="2" height={height} rx="1" />
      ))}
    </svg>
  );
}
