'use client';

import { forwardRef, useEffect, useState, type FocusEvent } from 'react';
import { Button } from '../internal/Button.js';
import { IconButton } from '../internal/IconButton.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import type { GivenNotice } from './Notice.js';
import { useMessages } from './useMessages.js';

/** Long enough to hear it and to come by keyboard, in ms. It waits for as long as a pointer or focus rests on any. */
const shownMs = 20_000;

interface NoticeBoxProps {
  notice: GivenNotice;
  /** Its time does not run. */
  paused: boolean;
  /** It stands behind others. Its time runs all the same. */
  hidden: boolean;
  onExpire: (id: string) => void;
  /** A person is done with it, by keyboard or by pointer. */
  onLeave: (notice: GivenNotice, by: 'keyboard' | 'pointer') => void;
}

/** One notice, with what can be done about it. Takes focus when the one beside it has gone from under it. */
export const NoticeBox = /* @__PURE__ */ forwardRef<HTMLDivElement, NoticeBoxProps>(function NoticeBox(
  { notice, paused, hidden, onExpire, onLeave },
  ref,
) {
  const { m } = useMessages();
  const [focused, setFocused] = useState(false);
  const { id, text, action } = notice;

  useEffect(() => {
    if (paused) return;
    const timer = setTimeout(() => onExpire(id), shownMs);
    return () => clearTimeout(timer);
  }, [id, paused, onExpire]);

  useEscapeLayer(focused, () => onLeave(notice, 'keyboard'));

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only watches whether somebody is at its buttons
    <div
      ref={ref}
      role="group"
      aria-label={text}
      tabIndex={-1}
      hidden={hidden}
      className="rcl-notice"
      onFocus={() => setFocused(true)}
      onBlur={({ currentTarget, relatedTarget }: FocusEvent) =>
        setFocused(currentTarget.contains(relatedTarget))
      }
    >
      <span className="rcl-notice-text">{text}</span>
      {action && (
        <Button
          variant="link"
          onClick={({ detail }) => {
            // The second half of a double click, on what has come to stand where the first one was.
            if (detail > 1) return;
            action.run();
            onLeave(notice, detail === 0 ? 'keyboard' : 'pointer');
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        icon="close"
        label={m.common.dismiss}
        onClick={({ detail }) => {
          if (detail > 1) return;
          onLeave(notice, detail === 0 ? 'keyboard' : 'pointer');
        }}
      />
    </div>
  );
});
