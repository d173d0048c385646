/** What each pattern is made of, on a ground of 8 by 8. The first, of the rest, is dots far apart. */
const shapes = [
  'M4 4h0',
  'M-2 2l4-4M0 8l8-8M6 10l4-4',
  'M0 4h8',
  'M-2 6l4 4M0 0l8 8M6-2l4 4',
  'M4 0v8',
  'M0 4h8M4 0v8',
  'M0 0l8 8M8 0l-8 8',
  'M2 2h0M6 6h0',
  'M0 2h8M0 6h8',
  'M2 0v8M6 0v8',
  'M0 2h8M0 6h8M2 0v8M6 0v8',
];

/** How lines are broken, to tell them apart without colour. */
export const dashes = [
  '1 6',
  '',
  '6 4',
  '2 3',
  '10 4',
  '8 3 2 3',
  '4 2',
  '12 3 2 3 2 3',
  '1 3',
  '14 6',
  '6 2 2 2',
];

/** The patterns that take the place of colours where there are none, and the one that is cut out of what is not over yet. */
export function UsagePatterns({ patternOf }: { patternOf: (slot: number) => string }) {
  return (
    <svg aria-hidden="true" focusable="false" className="rcl-hidden">
      <defs>
        {shapes.map((shape, slot) => (
          <pattern
            key={slot}
            id={patternOf(slot)}
            className="rcl-usage-pattern"
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" />
            <path d={shape} />
          </pattern>
        ))}
        <pattern
          id={patternOf(-1)}
          className="rcl-usage-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
        >
          <path stroke="black" d="M-1 1l2-2M0 6l6-6M5 7l2-2" />
        </pattern>
      </defs>
    </svg>
  );
}
