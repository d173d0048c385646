'use client';

import { useId } from 'react';
import { cx } from './cx.js';

/** A piece of a bar, in parts of its length from 0 to 1. */
export interface BarPiece {
  from: number;
  to: number;
}

/** What a piece stands for, each with a pattern of its own. */
export type BarLook = 'used' | 'over' | 'expected' | 'extension' | 'open';

/** Where the slanted lines of a look go; others are drawn plainly. */
const slants: Partial<Record<BarLook, number>> = { over: 45, expected: -45 };

export interface MeterBarProps {
  /** Drawn in this order; those that are null are not there. */
  pieces: Partial<Record<BarLook, BarPiece | null>>;
  /** Where a mark stands across the bar; null for none. */
  mark?: number | null;
  className?: string;
}

/**
 * A bar of several pieces on one scale, hidden from assistive technology. It is drawn by attributes, since a strict
 * policy refuses a style in what a server renders.
 */
export function MeterBar({ pieces, mark = null, className }: MeterBarProps) {
  // Not every letter of an id may stand in a reference.
  const id = `rcl${useId().replace(/\W/g, '')}`;
  const drawn = Object.entries(pieces) as [BarLook, BarPiece | null][];
  return (
    <svg aria-hidden="true" focusable="false" className={cx('rcl-meter', className)}>
      {drawn.map(([look, piece]) =>
        piece === null ? null : (
          <BarPart
            key={look}
            id={id}
            look={look}
            x={percent(piece.from)}
            width={percent(piece.to - piece.from)}
          />
        ),
      )}
      {mark !== null && (
        <line className="rcl-meter-mark" x1={percent(mark)} x2={percent(mark)} y1="0" y2="100%" />
      )}
    </svg>
  );
}

/** A sample of how a piece is drawn, for a legend. */
export function MeterSwatch({ look }: { look: BarLook }) {
  const id = `rcl${useId().replace(/\W/g, '')}`;
  return (
    <svg aria-hidden="true" focusable="false" className="rcl-meter rcl-swatch">
      <BarPart id={id} look={look} x="0%" width="100%" />
    </svg>
  );
}

interface BarPartProps {
  id: string;
  look: BarLook;
  x: string;
  width: string;
}

function BarPart({ id, look, x, width }: BarPartProps) {
  const slant = slants[look];
  const isPattern = slant !== undefined || look === 'extension' || look === 'open';
  const pattern = `${id}${look}`;
  return (
    <g data-look={look}>
      {isPattern && (
        <pattern
          id={pattern}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={slant === undefined ? undefined : `rotate(${slant})`}
        >
          <rect className="rcl-meter-ground" width="6" height="6" />
          {slant === undefined ? (
            <circle className="rcl-meter-ink" cx="3" cy="3" r="1" />
          ) : (
            <rect className="rcl-meter-ink" width="3" height="6" />
          )}
        </pattern>
      )}
      {/* How far the pace leads depends on the moment, which is another one on a server. */}
      <rect
        className={isPattern ? undefined : 'rcl-meter-ink'}
        fill={isPattern ? `url(#${pattern})` : undefined}
        x={x}
        width={width}
        height="100%"
        suppressHydrationWarning
      />
    </g>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100_00) / 100}%`;
}
