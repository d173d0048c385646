'use client';

import { useId, useEffect, useRef, useState } from 'react';
import { IconButton } from './IconButton.js';
import { useEscapeLayer } from './useEscapeLayer.js';

export interface WhyButtonProps {
  /** The question, with the subject's name in it. */
  label: string;
  reason: string;
  /** @default 0 */
  tabIndex?: number | undefined;
}

/**
 * Answers why something cannot be changed: under the pointer, on focus, on a tap, and as the button's description to
 * a screen reader. Escape puts the answer away and does nothing else.
 */
export function WhyButton({ label, reason, tabIndex }: WhyButtonProps) {
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  useEscapeLayer(open, () => setOpen(false));

  // In the top layer no list or dialog around it can cut it off. Without support the tip stays where CSS puts it.
  useEffect(() => {
    const shown = tip.current;
    if (!open || !shown || !('showPopover' in shown)) return;
    shown.popover = 'manual';
    shown.showPopover();
    return () => shown.hidePopover();
  }, [open]);

  return (
    <span
      className="rcl-why"
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') setOpen(true);
      }}
      onPointerLeave={(event) => {
        if (!event.currentTarget.matches(':focus-within')) setOpen(false);
      }}
    >
      <IconButton
        icon="question"
        label={label}
        title={null}
        tabIndex={tabIndex}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={(event) => {
          // Safari does not focus a button that is pressed, and only what has focus can lose it.
          event.currentTarget.focus();
          setOpen(true);
        }}
      />
      <span ref={tip} id={id} role="tooltip" hidden={!open} className="rcl-tip">
        {reason}
      </span>
    </span>
  );
}
