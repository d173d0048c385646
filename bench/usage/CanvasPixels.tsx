import { useEffect, useRef } from 'react';
import { colourOf } from './colours.js';
import type { PeerProps } from './PeerProps.js';
import { showTip } from './showTip.js';

/** The limit: a sum a pixel column, written pixel by pixel, and nothing else. */
export function CanvasPixels({ report, width, height, hidden }: PeerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const columns = useRef<Float64Array[]>([]);
  const shown = hidden ? report.series.slice(1) : report.series;

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const points = report.startsMs.length;
    columns.current = shown.map(({ values }) => {
      const sums = new Float64Array(width);
      for (let place = 0; place < points; place += 1) {
        const column = Math.floor((place * width) / points);
        sums[column] = (sums[column] ?? 0) + (values[place] ?? 0);
      }
      return sums;
    });
    let most = 0;
    for (let column = 0; column < width; column += 1) {
      let sum = 0;
      for (const sums of columns.current) sum += sums[column] ?? 0;
      most = Math.max(most, sum);
    }
    const image = context.createImageData(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    const inks = shown.map((_, place) => {
      const ink = Number.parseInt(colourOf(place).slice(1), 16);
      return (0xff000000 | ((ink & 0xff) << 16) | (ink & 0xff00) | (ink >> 16)) >>> 0;
    });
    for (let column = 0; column < width; column += 1) {
      let base = 0;
      let y = height;
      columns.current.forEach((sums, place) => {
        base += sums[column] ?? 0;
        const upper = Math.round(height - (base / most) * height);
        const ink = inks[place] ?? 0;
        for (; y > upper; y -= 1) pixels[(y - 1) * width + column] = ink;
      });
    }
    context.putImageData(image, 0, 0);
  }, [report, shown, width, height]);

  return (
    <div className="peer">
      <canvas
        ref={canvas}
        width={width}
        height={height}
        onMouseMove={({ nativeEvent: { offsetX } }) => {
          if (!tip.current) return;
          showTip(
            tip.current,
            offsetX,
            columns.current.map((sums, place) => `${shown[place]?.name}: ${sums[Math.floor(offsetX)] ?? 0}`),
          );
        }}
      />
      <div ref={tip} className="peer-tip" />
    </div>
  );
}
