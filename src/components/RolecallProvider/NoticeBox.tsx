'use client';

import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { IconButton } from '../internal/IconButton.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import type { Notice } from './Notice.js';
import { useMessages } from './useMessages.js';
import type { Place } from './Place.js';
import { usePortalRoot } from './usePortalRoot.js';

/** Long enough to hear it and to come by keyboard, in ms. It waits for as long as a pointer or focus rests on it. */
const shownMs = 20_000;

interface NoticeBoxProps {
  notice: Notice;
  onDismiss: () => void;
  /** What it looks like where no widget stands around it. */
  place: Place;
  /** No widget stands around it, so it carries the tokens itself. */
  outermost: boolean;
}

export function NoticeBox({ notice, onDismiss, place, outermost }: NoticeBoxProps) {
  const { m } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const root = usePortalRoot(place, box);
  const cameFrom = useRef<EventTarget | null>(null);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);

  useEffect(() => {
    if (pointed || focused) return;
    const timer = setTimeout(onDismiss, shownMs);
    return () => clearTimeout(timer);
  }, [notice, pointed, focused, onDismiss]);

  const leave = () => {
    if (focused && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    onDismiss();
  };
  useEscapeLayer(focused, leave);

  const { action } = notice;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only watches whether somebody is at its buttons
    <div
      {...(outermost ? root : { ref: box })}
      role="group"
      aria-label={notice.text}
      className={cx(outermost && root.className, 'rcl-notice')}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={(event: FocusEvent) => {
        if (!box.current?.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget;
        setFocused(true);
      }}
      onBlur={(event: FocusEvent) => setFocused(box.current?.contains(event.relatedTarget) ?? false)}
    >
      <span className="rcl-notice-text">{notice.text}</span>
      {action && (
        <Button
          variant="link"
          onClick={() => {
            leave();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={m.common.dismiss} onClick={leave} />
    </div>
  );
}
