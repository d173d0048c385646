import { drawWave } from './drawWave.js';
import { hashOf } from './hashOf.js';

const bars = 26;
const step = 4;
const tallest = 38;

/** A voice's thumbnail. */
export function Waveform({ id }: { id: string }) {
  return (
    <svg
      className="vs-wave"
      data-tint={hashOf(id) % 5}
      viewBox={`0 0 ${bars * step - 2} ${tallest}`}
      aria-hidden="true"
    >
      {drawWave(id, bars, tallest).map((height, index) => (
        <rect key={index} x={index * step} y={(tallest - height) / 2} width="2" height={height} rx="1" />
      ))}
    </svg>
  );
}
