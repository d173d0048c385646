export interface MeterProps {
  /** What is measured, and of whom. */
  label: string;
  /** What it comes to, in words. */
  text: string;
  value: number;
  /** More than zero. */
  max: number;
}

/** From this share of the whole on it is nearly used up. */
const nearly = 0.9;

/** A bar that shows how much of something is used up: drawn in attributes, since a strict policy refuses inline styles. */
export function Meter({ label, text, value, max }: MeterProps) {
  const share = Math.min(value / max, 1);
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
      aria-valuetext={text}
      className="rcl-meter"
      data-tone={share >= 1 ? 'bad' : share >= nearly ? 'warn' : undefined}
    >
      <svg aria-hidden="true" focusable="false">
        <rect width={`${share * 100}%`} height="100%" rx="3" />
      </svg>
    </div>
  );
}
