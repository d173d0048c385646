'use client';

import { useRef, useState } from 'react';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { scrollStop } from '../internal/scrollStop.js';
import type { GivenNotice } from './Notice.js';
import { NoticeBox } from './NoticeBox.js';
import { useMessages } from './useMessages.js';
import type { Place } from './Place.js';
import { usePortalRoot } from './usePortalRoot.js';

/** How many stand in sight: more would cover what they are about. */
const inSight = 2;

interface NoticeTrayProps {
  /** Newest first. */
  notices: readonly GivenNotice[];
  dismiss: (id: string) => void;
  /** What it looks like where no widget stands around it. */
  place: Place;
  /** No widget stands around it, so it carries the tokens itself. */
  outermost: boolean;
}

/**
 * Holds every notice for as long as it was promised: the newest in sight, earlier ones behind a button. While a pointer
 * or focus rests on it, the time of none runs.
 */
export function NoticeTray({ notices, dismiss, place, outermost }: NoticeTrayProps) {
  const { m, format } = useMessages();
  const tray = useRef<HTMLDivElement>(null);
  const root = usePortalRoot(place, tray);
  const boxes = useRef(new Map<string, HTMLDivElement>());
  const cameFrom = useRef<EventTarget | null>(null);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const behind = notices.length - inSight;
  const isUnfolded = unfolded && behind > 0;

  const leave = ({ id }: GivenNotice, by: 'keyboard' | 'pointer') => {
    const at = notices.findIndex((notice) => notice.id === id);
    const beside = boxes.current.get((notices[at + 1] ?? notices[at - 1])?.id ?? '');
    // Who came by pointer does not stay, and one that focus rests on would not go by itself.
    if (by === 'keyboard' && beside && !beside.hidden) beside.focus();
    else {
      if (focused && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
      setFocused(false);
    }
    // What goes from under a pointer, or with the focus in it, does not tell that they left it.
    setPointed(false);
    dismiss(id);
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only watches whether somebody is at its buttons
    <div
      {...(outermost ? root : { ref: tray })}
      role="region"
      aria-label={m.common.notices}
      data-unfolded={isUnfolded || undefined}
      className={cx(outermost && root.className, 'rcl-notices')}
      {...scrollStop(null)}
      onPointerMove={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
        setFocused(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => setFocused(currentTarget.contains(relatedTarget))}
    >
      {notices.map((notice, index) => (
        <NoticeBox
          key={notice.id}
          ref={(box) => {
            if (box) boxes.current.set(notice.id, box);
            else boxes.current.delete(notice.id);
          }}
          notice={notice}
          paused={pointed || focused}
          hidden={!isUnfolded && index >= inSight}
          onExpire={dismiss}
          onLeave={leave}
        />
      ))}
      {behind > 0 && (
        <div className="rcl-notice">
          <Button variant="link" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
            {m.common.earlierNotices(behind, format)}
          </Button>
        </div>
      )}
    </div>
  );
}
